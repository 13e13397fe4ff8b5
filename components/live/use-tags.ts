import { readSavedTags, readTagUses, type TagUse } from '../../lib/store/user/tags.ts';
import { latest, useLive } from './use-live.ts';

/** All tags in use, of articles and highlights, the most used first; `undefined` until counted. */
export const useTagUses = (): readonly TagUse[] | undefined => latest(useLive(readTagUses, []));

/** The tags of a saved article; `null` for one that is not saved, and until that is known. */
export function useSavedTags(articleId: number): readonly string[] | null {
  const found = latest(
    useLive(async () => ({ articleId, tags: await readSavedTags(articleId) }), [articleId]),
  );
  return found?.articleId === articleId ? found.tags : null;
}
