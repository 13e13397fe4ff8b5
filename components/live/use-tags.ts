import { readSavedTags, readTagUses, type TagUse } from '../../lib/store/user/tags.ts';
import { latest, useExactLive, useRestingLive } from './use-live.ts';

/** All tags in use, of articles and highlights, the most used first; `undefined` until counted. */
export const useTagUses = (): readonly TagUse[] | undefined => latest(useRestingLive(readTagUses));

/** The tags of a saved article; `null` for one that is not saved, and until that is known. */
export const useSavedTags = (articleId: number): readonly string[] | null =>
  latest(useExactLive(() => readSavedTags(articleId), [articleId])) ?? null;
