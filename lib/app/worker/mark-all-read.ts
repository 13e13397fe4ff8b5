import type { MarkedRead } from '../../article/model/marked-read.ts';
import { countOnceUndone, undoMarkRead as undoStored } from '../../store/user/undo-mark-read.ts';
import { markRangeRead } from '../../store/user/unread.ts';
import { followUp } from '../follow-up.ts';
import { showUnread } from '../notify/badge.ts';

/**
 * Marks everything as read. The badge comes first, because after the write it would wait for all rows. If the write
 * fails or the worker stops, the badge is counted again.
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
 * Undoes marking a range as read. Resolves to how many articles are unread again. Here, too, the badge comes first: its
 * count is read before the write. Rejects only if nothing was undone: otherwise the page, without an answer, would undo
 * by itself and report that there was nothing to undo.
 */
export async function undoMarkRead(actionId: number): Promise<number> {
  const expected = countOnceUndone(actionId);
  const undone = undoStored(actionId);
  await Promise.allSettled([undone, showUnread(() => expected)]);
  await followUp().catch((error: unknown) => console.warn('Nothing followed an undo.', error));
  return undone;
}
