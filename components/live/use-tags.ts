import { readTagUses, type TagUse, tagsOf } from '../../lib/store/user/tags.ts';
import { latest, useLive } from './use-live.ts';

/** All tags in use, of articles and highlights, the most used first; `undefined` until they were counted. */
export const useTagUses = (): readonly TagUse[] | undefined => latest(useLive(readTagUses, []));

/** The tags of these saved articles. Those of an id that was just added may follow a moment later. */
export function useTagsOf(articleIds: readonly number[]): ReadonlyMap<number, readonly string[]> {
  return latest(useLive(() => tagsOf(articleIds), [articleIds.join(' ')])) ?? none;
}

const none: ReadonlyMap<number, readonly string[]> = new Map();
