import * as store from '../../store/user/tagging.ts';
import { followUp } from '../follow-up.ts';

/* Edits of tags. Each resolves to the action that undoes it, or `null` if nothing changed. */

/** Adds tags to an article, from a line in which commas separate them. This saves the article. */
export const tagArticle = (articleId: number, line: string): Promise<number | null> =>
  followedIfChanged(store.tagArticle(articleId, line, Date.now()));

/** Removes a tag from a saved article. */
export const untagArticle = (articleId: number, tag: string): Promise<number | null> =>
  followedIfChanged(store.untagArticle(articleId, tag, Date.now()));

/** Renames a tag on everything that has it; a name already in use merges the two. */
export const renameTag = (from: string, to: string): Promise<number | null> =>
  followedIfChanged(store.renameTag(from, to, Date.now()));

/** Removes a tag from everything that has it. */
export const removeTag = (tag: string): Promise<number | null> =>
  followedIfChanged(store.removeTag(tag, Date.now()));

async function followedIfChanged(change: Promise<number | null>): Promise<number | null> {
  const actionId = await change;
  if (actionId !== null) await followUp();
  return actionId;
}
