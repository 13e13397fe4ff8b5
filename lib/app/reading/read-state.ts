import type { ListWindow } from '../../article/lists/list-window.ts';
import { putLastRead } from '../../store/user/last-read.ts';
import {
  addUnread,
  markRangeRead,
  removeUnread,
  undoLastMarkRead,
} from '../../store/user/unread.ts';
import { requestMarkAllRead } from '../commands.ts';
import { followUp } from '../follow-up.ts';
import { showNothingUnread } from '../notify/badge.ts';
import { followedByWorker } from './followed-write.ts';

/** Marks an article read once its version `hash` was shown long enough; a newer one may be stored meanwhile. */
export async function markVersionRead(articleId: number, hash: string): Promise<void> {
  await putLastRead(articleId, hash, Date.now());
  await markRead(articleId);
}

/** Records that another version of an open article is on the screen. */
export const updateLastRead = (articleId: number, hash: string): Promise<void> =>
  putLastRead(articleId, hash, Date.now());

/** Marks an article read. */
export const markRead = (articleId: number): Promise<void> =>
  followedByWorker(removeUnread(articleId));

/** Marks an article unread again. */
export const markUnread = (articleId: number): Promise<void> =>
  followedByWorker(addUnread(articleId));

/**
 * What is marked read: every article, these, or the rows of a list from one position up to, but not including, another
 * one.
 */
export type MarkRange =
  | { kind: 'all' }
  | { kind: 'these'; articleIds: readonly number[] }
  | { kind: 'rows'; list: Pick<ListWindow, 'range'>; from: number; to: number };

/**
 * Marks a range read, which `undoMarkRead` undoes. Resolves to how many articles were unread in it. The worker marks
 * everything: closing a page right after the click aborts its own write.
 */
export async function markRange(range: MarkRange): Promise<number> {
  if (range.kind === 'all') {
    const byWorker = await requestMarkAllRead();
    return byWorker ?? followedByWorker(markRangeRead({ kind: 'all' }, Date.now()));
  }
  const articleIds =
    range.kind === 'these' ? range.articleIds : await range.list.range(range.from, range.to);
  return followedByWorker(markRangeRead({ kind: 'these', articleIds }, Date.now()));
}

/**
 * In the worker: marks everything read. Resolves to how many articles were unread. The badge comes first, because behind
 * the write it would wait for all rows; if the write fails, or the worker stops, the badge is counted again.
 */
export async function markAllRead(): Promise<number> {
  try {
    await showNothingUnread();
    return await markRangeRead({ kind: 'all' }, Date.now());
  } finally {
    await followUp('worker');
  }
}

/** Undoes the last marking of a range. Resolves to how many articles are unread again. */
export const undoMarkRead = (): Promise<number> => followedByWorker(undoLastMarkRead());
