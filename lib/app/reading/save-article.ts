import { toggleSaved } from '../../store/user/toggle-saved.ts';
import { followed } from './followed-write.ts';

/**
 * Saves an article, or removes it from Saved along with its tags. Resolves to whether it is saved now and to the action
 * that undoes this, `null` if the article is not stored.
 */
export const toggleSave = (
  articleId: number,
): Promise<{ isSaved: boolean; actionId: number | null }> =>
  followed(toggleSaved(articleId, Date.now()));
