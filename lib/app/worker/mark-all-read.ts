import type { MarkedRead } from '../../article/model/marked-read.ts';
import { countOnceUndone, undoMarkRead as undoStored } from '../../store/user/undo-mark-read.ts';
import { markRangeRead } from '../../store/user/unread.ts';
import { followUp } from '../follow-up.ts';
import { showUnread } from '../notify/badge.ts';

/**
 * Marks everything read. The badge comes first, because behind the write it would wait for all rows; if the write fails, or
 * the worker stops, the badge is counted again.
 */
export async function markAllRead(): Promise<MarkedRead> {
  try {
    await showUnread(async () => 0);
    return await markRangeRead({ kind: 'all' }, Date.now());
  } finally {
    await followUp();
  }
}

/**
 * Undoes a marking of a range. Resolves to how many articles are unread again. The badge comes first here, too: its count is
 * asked for before the write. Rejects only where nothing was undone: a page without an answer undoes by itself, and would
 * say that there was nothing to undo.
 */
export async function undoMarkRead(actionId: number): Promise<number> {
  const expected = countOnceUndone(actionId);
  const undone = undoStored(actionId);
  await Promise.allSettled([undone, showUnread(() => expected)]);
  await followUp().catch((error: unknown) => console.warn('Nothing followed an undo.', error));
  return undone;
}
