import { send } from '../../platform/messages.ts';
import { redoLatest, type Undone, undoLatest, undoAct as undoStored } from '../../store/user/undo-redo.ts';
import { putOpened } from '../../store/user/last-read.ts';
import {
  addUnread,
  markRangeRead,
  type ReadRange,
  removeUnread,
  undoLastMarking,
} from '../../store/user/unread.ts';
import { askForPictures } from '../ask-for-pictures.ts';
import { mirrorRead } from '../backup/mirror.ts';
import { mirrorHighlights } from '../backup/mirror-highlights.ts';
import { mirrorKept } from '../backup/mirror-touched.ts';
import { showBadge } from '../notify/badge.ts';
import { takeBackNotices } from '../notify/dismiss-notifications.ts';

export type { ReadRange, Undone };

/** The version `hash` of an article was shown long enough to count as read; a newer one may be stored meanwhile. */
export async function markOpened(n: number, hash: string): Promise<void> {
  await putOpened(n, hash, Date.now());
  await markRead(n);
}

/** Another version of an article that is open has come on the screen: that is the one that is read from now on. */
export const markReread = (n: number, hash: string): Promise<void> =>
  putOpened(n, hash, Date.now());

/** Marks an article as read and takes its notification back. */
export async function markRead(n: number): Promise<void> {
  await written(removeUnread(n));
  await takeBackNotices();
}

/** Marks an article as unread again. */
export const markUnread = (n: number): Promise<void> => written(addUnread(n));

/**
 * Marks a range as read; `undoMarking` takes it back. Resolves to how many articles were unread in it. All of them are
 * marked by the worker: a page that is closed right behind the click takes what it has begun to write with it.
 */
export async function markRange(range: ReadRange): Promise<number> {
  const byWorker = range.kind === 'all' ? await askMarkAll() : undefined;
  if (byWorker !== undefined) return byWorker;
  const marked = await written(markRangeRead(range, Date.now()));
  await takeBackNotices();
  return marked;
}

/** `undefined` where the worker could not be reached, or could not do it. */
async function askMarkAll(): Promise<number | undefined> {
  try {
    return await send('markAllRead');
  } catch (error) {
    console.warn('The worker could not be asked to mark all as read; this page does it.', error);
    return undefined;
  }
}

/** In the worker: marks everything as read. Resolves to how many articles were unread. */
export async function markAllRead(): Promise<number> {
  const marked = await shown(markRangeRead({ kind: 'all' }, Date.now()));
  await takeBackNotices();
  return marked;
}

/** Takes the last marking of a range back. Resolves to how many articles are unread again. */
export const undoMarking = (): Promise<number> => written(undoLastMarking());

/** Takes back what was done last: a marking of a range, a change of highlights, of what is saved or of tags. */
export const undo = (): Promise<Undone> => mirrored(written(undoLatest(Date.now())));

/** Takes back one change of highlights, of what is saved or of tags. */
export const undoAct = (act: number): Promise<Undone> => mirrored(undoStored(act, Date.now()));

/** Does the change again that was taken back last. */
export const redo = (): Promise<Undone> => mirrored(redoLatest(Date.now()));

async function mirrored(act: Promise<Undone>): Promise<Undone> {
  const undone = await act;
  if (undone.kind === 'highlight') await mirrorHighlights(undone.ids);
  if (undone.kind === 'saved') {
    await mirrorKept(undone);
    await askForPictures();
  }
  return undone;
}

/**
 * Whoever writes, shows the badge. The worker is asked too, in the same turn: should this page be closed
 * before its write is done, the worker counts behind it, because the database serves both in order.
 */
async function written<T>(write: Promise<T>): Promise<T> {
  void send('showBadge').catch((error: unknown) => {
    console.warn('The worker could not be asked to show the badge; this page shows it.', error);
  });
  return shown(write);
}

/** When it is written, the badge is shown and the mirror told. */
async function shown<T>(write: Promise<T>): Promise<T> {
  const result = await write;
  await showBadge();
  await mirrorRead();
  return result;
}
