import type { SavedEdit } from '../../store/user/saved-snapshots.ts';
import * as store from '../../store/user/tagging.ts';
import { followUp } from '../follow-up.ts';

/** Tags an article, as typed in one line between commas; an unsaved article is saved by it. */
export const tagArticle = (articleId: number, line: string): Promise<SavedEdit | null> =>
  followed(store.tagArticle(articleId, line, Date.now()));

/** Removes a tag from a saved article. */
export const untagArticle = (articleId: number, tag: string): Promise<SavedEdit | null> =>
  followed(store.untagArticle(articleId, tag, Date.now()));

/** Renames a tag on everything that has it; a name already in use merges the two. */
export const renameTag = (from: string, to: string): Promise<SavedEdit | null> =>
  followed(store.renameTag(from, to, Date.now()));

/** Removes a tag from everything that has it. */
export const removeTag = (tag: string): Promise<SavedEdit | null> =>
  followed(store.removeTag(tag, Date.now()));

async function followed(change: Promise<SavedEdit | null>): Promise<SavedEdit | null> {
  const edit = await change;
  if (edit) await followUp('page');
  return edit;
}
