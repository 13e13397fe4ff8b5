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
      (one, other) => total(other) - total(one) || (one.tag < other.tag ? -1 : 1),
    );
  });

/** How the tags in use are spelled. */
export const readTagSpelling = (): Promise<TagSpellings> =>
  read(['saved', 'highlights'], tagSpellingIn);

/** The tags of these articles; those that are not saved have none. */
export const tagsOf = (
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> =>
  read(['saved'], async ({ saved }) => {
    const rows = await saved.bulkGet([...articleIds]);
    return new Map(rows.flatMap((row) => (row?.tags ? [[row.articleId, row.tags]] : [])));
  });
