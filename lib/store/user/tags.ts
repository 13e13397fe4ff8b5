import { byName } from '../../name-order.ts';
import { type TagSpellings, tagKey } from '../../tag.ts';
import { read } from '../db/database.ts';
import { tagSpellingIn } from './tag-rows.ts';

/** A tag in use, with the number of its saved articles and highlights. */
export interface TagUse {
  tag: string;
  saved: number;
  highlights: number;
}

/** Every tag in use, the most used first. Counted by index. */
export const readTagUses = (): Promise<TagUse[]> =>
  read(['saved', 'highlights'], async (tx) => {
    const [saved, highlights] = await Promise.all([
      tx.saved.orderBy('tags').keys(),
      tx.highlights.orderBy('tags').keys(),
    ]);
    const uses = new Map<string, TagUse>();
    const count = (keys: readonly unknown[], of: 'saved' | 'highlights') => {
      for (const tag of keys.map(String)) {
        const use = uses.get(tagKey(tag)) ?? { tag, saved: 0, highlights: 0 };
        use[of] += 1;
        uses.set(tagKey(tag), use);
      }
    };
    count(saved, 'saved');
    count(highlights, 'highlights');
    const total = (use: TagUse) => use.saved + use.highlights;
    return [...uses.values()].sort(
      (one, other) => total(other) - total(one) || byName(one.tag, other.tag),
    );
  });

/** How the tags in use are spelled. */
export const readTagSpelling = (): Promise<TagSpellings> =>
  read(['saved', 'highlights'], tagSpellingIn);

/** The tags of a saved article; `null` where it is not saved. */
export const readSavedTags = (articleId: number): Promise<readonly string[] | null> =>
  read(['saved'], async ({ saved }) => {
    const row = await saved.get(articleId);
    return row ? (row.tags ?? []) : null;
  });
