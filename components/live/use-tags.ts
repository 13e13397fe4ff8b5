import { readTagUses, type TagUse, tagsOf } from '../../lib/store/user/tags.ts';
import { latest, useLive } from './use-live.ts';

/** Every tag that is in use, of articles and highlights, the most used first; `undefined` until they were counted. */
export const useTagUses = (): readonly TagUse[] | undefined => latest(useLive(readTagUses, []));

/** The tags under which these articles are saved. Those of one that is asked for anew may follow a moment later. */
export function useTagsOf(articleIds: readonly number[]): ReadonlyMap<number, readonly string[]> {
  return latest(useLive(() => tagsOf(articleIds), [articleIds.join(' ')])) ?? none;
}

const none: ReadonlyMap<number, readonly string[]> = new Map();
