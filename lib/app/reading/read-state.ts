import type { MarkedRead } from '../../article/model/marked-read.ts';
import { putLastRead, putRead } from '../../store/user/last-read.ts';
import { undoMarkRead as undoStored } from '../../store/user/undo-mark-read.ts';
import { addUnread, markRangeRead, removeUnread } from '../../store/user/unread.ts';
import { requestMarkAllRead, requestUndoMarkRead } from '../commands.ts';
import { followedByWorker } from './followed-write.ts';

/** Marks an article as read once its version `hash` was shown long enough; a newer version may have been stored since. */
export const markVersionRead = (articleId: number, hash: string): Promise<void> =>
  followedByWorker(putRead(articleId, hash, Date.now()));

/** Records that another version of an open article is on the screen. */
export const updateLastRead = (articleId: number, hash: string): Promise<void> =>
  putLastRead(articleId, hash, Date.now());

/** Marks an article as read. */
export const markRead = (articleId: number): Promise<void> =>
  followedByWorker(removeUnread(articleId));

/** Marks an article as unread again. */
export const markUnread = (articleId: number): Promise<void> =>
  followedByWorker(addUnread(articleId));

/** What to mark as read: every article, these articles, or those of a list that are read when they are marked. */
export type MarkRange =
  | { kind: 'all' }
  | { kind: 'these'; articleIds: readonly number[] }
  | { kind: 'rows'; readIds: () => Promise<readonly number[]> };

/**
 * Marks a range as read, which `undoMarkRead` undoes. For all articles the worker does it, because closing the page
 * right after the click would abort the page's own write.
 */
export async function markRange(range: MarkRange): Promise<MarkedRead> {
  if (range.kind === 'all') {
    const byWorker = await requestMarkAllRead();
    return byWorker ?? followedByWorker(markRangeRead({ kind: 'all' }, Date.now()));
  }
  const articleIds = range.kind === 'these' ? range.articleIds : await range.readIds();
  return followedByWorker(markRangeRead({ kind: 'these', articleIds }, Date.now()));
}

/**
 * Undoes marking a range as read. Resolves to how many articles are unread again. As in `markRange`, the worker does
 * it, in case the page closes.
 */
export async function undoMarkRead(actionId: number): Promise<number> {
  const byWorker = await requestUndoMarkRead(actionId);
  return byWorker ?? followedByWorker(undoStored(actionId));
}
