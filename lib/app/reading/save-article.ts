import { toggleSaved } from '../../store/user/saved.ts';
import { requestPictureJob } from '../ask-for-pictures.ts';
import { mirrorSaved } from '../backup/mirror.ts';

/**
 * Saves an article or takes it off the list; pictures that it lacks are fetched. Resolves to whether it is saved now, and
 * to the act by which it comes back with its tags.
 */
export async function toggleSave(
  articleId: number,
): Promise<{ isSaved: boolean; act: number | null }> {
  const toggled = await toggleSaved(articleId, Date.now());
  await mirrorSaved(articleId);
  if (toggled.isSaved) await requestPictureJob();
  return toggled;
}
