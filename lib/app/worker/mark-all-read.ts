import { countOnceUndone, undoLastMarkRead } from '../../store/user/undo-mark-read.ts';
import { markRangeRead } from '../../store/user/unread.ts';
import { followUp } from '../follow-up.ts';
import { showUnread } from '../notify/badge.ts';

/**
 * Marks everything read. Resolves to how many articles were unread. The badge comes first, because behind the write it
 * would wait for all rows; if the write fails, or the worker stops, the badge is counted again.
 */
export async function markAllRead(): Promise<number> {
  try {
    await showUnread(async () => 0);
    return await markRangeRead({ kind: 'all' }, Date.now());
  } finally {
    await followUp();
  }
}

/**
 * Undoes the last marking of a range. Resolves to how many articles are unread again. The badge comes first here, too: its
 * count is asked for before the write. Rejects only where nothing was undone, because a page without an answer undoes by
 * itself, and twice would reach an older marking.
 */
export async function undoMarkRead(): Promise<number> {
  const expected = countOnceUndone();
  const undone = undoLastMarkRead();
  await Promise.allSettled([undone, showUnread(() => expected)]);
  await followUp().catch((error: unknown) => console.warn('Nothing followed an undo.', error));
  return undone;
}
