import { sendCommand } from '../../platform/messages.ts';
import { putLastRead } from '../../store/user/last-read.ts';
import {
  redoLatest,
  type UndoResult,
  undoLatest,
  undoAction as undoStored,
} from '../../store/user/undo-redo.ts';
import {
  addUnread,
  markRangeRead,
  type ReadRange,
  removeUnread,
  undoLastMarkRead,
} from '../../store/user/unread.ts';
import { requestPictureJob } from '../ask-for-pictures.ts';
import { mirrorReadState } from '../backup/mirror.ts';
import { mirrorHighlights } from '../backup/mirror-highlights.ts';
import { mirrorTouched } from '../backup/mirror-touched.ts';
import { updateBadge } from '../notify/badge.ts';
import { dismissReadNotifications } from '../notify/dismiss-notifications.ts';

export type { ReadRange, UndoResult };

/** The version `hash` of an article was shown long enough to count as read; a newer one may be stored meanwhile. */
export async function markVersionRead(articleId: number, hash: string): Promise<void> {
  await putLastRead(articleId, hash, Date.now());
  await markRead(articleId);
}

/** Another version of an article that is open has come on the screen: that is the one that is read from now on. */
export const updateLastRead = (articleId: number, hash: string): Promise<void> =>
  putLastRead(articleId, hash, Date.now());

/** Marks an article as read and takes its notification back. */
export async function markRead(articleId: number): Promise<void> {
  await withBadgeRequest(removeUnread(articleId));
  await dismissReadNotifications();
}

/** Marks an article as unread again. */
export const markUnread = (articleId: number): Promise<void> =>
  withBadgeRequest(addUnread(articleId));

/**
 * Marks a range as read; `undoMarking` takes it back. Resolves to how many articles were unread in it. All of them are
 * marked by the worker: a page that is closed right behind the click takes what it has begun to write with it.
 */
export async function markRange(range: ReadRange): Promise<number> {
  const byWorker = range.kind === 'all' ? await requestMarkAllRead() : undefined;
  if (byWorker !== undefined) return byWorker;
  const marked = await withBadgeRequest(markRangeRead(range, Date.now()));
  await dismissReadNotifications();
  return marked;
}

/** `undefined` where the worker could not be reached, or could not do it. */
async function requestMarkAllRead(): Promise<number | undefined> {
  try {
    return await sendCommand('markAllRead');
  } catch (error) {
    console.warn('The worker could not be asked to mark all as read; this page does it.', error);
    return undefined;
  }
}

/** In the worker: marks everything as read. Resolves to how many articles were unread. */
export async function markAllRead(): Promise<number> {
  const marked = await withBadge(markRangeRead({ kind: 'all' }, Date.now()));
  await dismissReadNotifications();
  return marked;
}

/** Takes the last marking of a range back. Resolves to how many articles are unread again. */
export const undoMarkRead = (): Promise<number> => withBadgeRequest(undoLastMarkRead());

/** Takes back what was done last: a marking of a range, a change of highlights, of what is saved or of tags. */
export const undo = (): Promise<UndoResult> => withMirror(withBadgeRequest(undoLatest(Date.now())));

/** Takes back one change of highlights, of what is saved or of tags. */
export const undoAction = (actionId: number): Promise<UndoResult> =>
  withMirror(undoStored(actionId, Date.now()));

/** Does the change again that was taken back last. */
export const redo = (): Promise<UndoResult> => withMirror(redoLatest(Date.now()));

async function withMirror(act: Promise<UndoResult>): Promise<UndoResult> {
  const undone = await act;
  if (undone.kind === 'highlight') await mirrorHighlights(undone.ids);
  if (undone.kind === 'saved') {
    await mirrorTouched(undone);
    await requestPictureJob();
  }
  return undone;
}

/**
 * Whoever writes, shows the badge. The worker is asked too, in the same turn: should this page be closed
 * before its write is done, the worker counts behind it, because the database serves both in order.
 */
async function withBadgeRequest<T>(write: Promise<T>): Promise<T> {
  void sendCommand('updateBadge').catch((error: unknown) => {
    console.warn('The worker could not be asked to show the badge; this page shows it.', error);
  });
  return withBadge(write);
}

/** When it is written, the badge is shown and the mirror told. */
async function withBadge<T>(write: Promise<T>): Promise<T> {
  const result = await write;
  await updateBadge();
  await mirrorReadState();
  return result;
}
