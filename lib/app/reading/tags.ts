import type { Done } from '../../store/user/saved-snapshots.ts';
import * as store from '../../store/user/tagging.ts';
import { askForPictures } from '../ask-for-pictures.ts';
import { mirrorKept } from '../backup/mirror-touched.ts';

/** Files an article under tags, as they are written in a line, between commas; one that is not saved is saved by it. */
export async function tagArticle(n: number, line: string): Promise<Done | null> {
  const done = await mirrored(store.tagArticle(n, line, Date.now()));
  if (done) await askForPictures();
  return done;
}

/** Takes a saved article out from under a tag. */
export const untagArticle = (n: number, tag: string): Promise<Done | null> =>
  mirrored(store.untagArticle(n, tag, Date.now()));

/** Gives a tag another name on everything that has it; where that one is in use, both become one. */
export const renameTag = (from: string, to: string): Promise<Done | null> =>
  mirrored(store.renameTag(from, to, Date.now()));

/** Takes a tag off everything that has it. */
export const removeTag = (tag: string): Promise<Done | null> =>
  mirrored(store.removeTag(tag, Date.now()));

async function mirrored(change: Promise<Done | null>): Promise<Done | null> {
  const done = await change;
  if (done) await mirrorKept(done);
  return done;
}
