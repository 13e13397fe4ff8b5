import { toggleSaved } from '../../store/user/saved.ts';
import { followUp } from '../follow-up.ts';

/**
 * Saves an article or removes it from Saved. Resolves to whether it is saved now, and to the action that undoes a removal
 * with the article's tags.
 */
export async function toggleSave(
  articleId: number,
): Promise<{ isSaved: boolean; actionId: number | null }> {
  const toggled = await toggleSaved(articleId, Date.now());
  await followUp('page');
  return toggled;
}
