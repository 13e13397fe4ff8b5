import type { SavedEdit } from '../../store/user/saved-snapshots.ts';
import * as store from '../../store/user/tagging.ts';
import { requestPictureJob } from '../ask-for-pictures.ts';
import { mirrorTouched } from '../backup/mirror-touched.ts';

/** Files an article under tags, as they are written in a line, between commas; one that is not saved is saved by it. */
export async function tagArticle(articleId: number, line: string): Promise<SavedEdit | null> {
  const done = await mirrored(store.tagArticle(articleId, line, Date.now()));
  if (done) await requestPictureJob();
  return done;
}

/** Takes a saved article out from under a tag. */
export const untagArticle = (articleId: number, tag: string): Promise<SavedEdit | null> =>
  mirrored(store.untagArticle(articleId, tag, Date.now()));

/** Gives a tag another name on everything that has it; where that one is in use, both become one. */
export const renameTag = (from: string, to: string): Promise<SavedEdit | null> =>
  mirrored(store.renameTag(from, to, Date.now()));

/** Takes a tag off everything that has it. */
export const removeTag = (tag: string): Promise<SavedEdit | null> =>
  mirrored(store.removeTag(tag, Date.now()));

async function mirrored(change: Promise<SavedEdit | null>): Promise<SavedEdit | null> {
  const done = await change;
  if (done) await mirrorTouched(done);
  return done;
}
