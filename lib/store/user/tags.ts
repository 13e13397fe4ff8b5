import type { Table } from 'dexie';
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

/** Every tag in use, most used first. Counted by index. */
export const readTagUses = (): Promise<TagUse[]> =>
  read(['saved', 'highlights'], async (tx) => {
    const [saved, highlights] = await Promise.all([usesIn(tx.saved), usesIn(tx.highlights)]);
    const uses = new Map<string, TagUse>();
    const add = (counts: readonly (readonly [string, number])[], of: 'saved' | 'highlights') => {
      for (const [tag, count] of counts) {
        const use = uses.get(tagKey(tag)) ?? { tag, saved: 0, highlights: 0 };
        use[of] += count;
        uses.set(tagKey(tag), use);
      }
    };
    add(saved, 'saved');
    add(highlights, 'highlights');
    const total = (use: TagUse) => use.saved + use.highlights;
    return [...uses.values()].sort(
      (one, other) => total(other) - total(one) || byName(one.tag, other.tag),
    );
  });

/** With more tags than this, one cursor over all that is tagged counts them faster. */
const maxCounted = 100;

/**
 * Each spelling of a tag in a table, with the number of its rows. Counted per tag if possible: a live query counts
 * after each write, and the next write would wait for a cursor over thousands of rows.
 */
async function usesIn(table: Pick<Table, 'orderBy' | 'where'>): Promise<[string, number][]> {
  const tags = await table.orderBy('tags').uniqueKeys();
  if (tags.length > maxCounted) {
    const all = Map.groupBy(await table.orderBy('tags').keys(), String);
    return [...all].map(([tag, keys]) => [tag, keys.length]);
  }
  return Promise.all(
    tags.map(async (tag) => [String(tag), await table.where('tags').equals(tag).count()]),
  );
}

/** How the tags in use are spelled. */
export const readTagSpelling = (): Promise<TagSpellings> =>
  read(['saved', 'highlights'], tagSpellingIn);

/** The tags of a saved article; `null` if it is not saved. */
export const readSavedTags = (articleId: number): Promise<readonly string[] | null> =>
  read(['saved'], async ({ saved }) => {
    const row = await saved.get(articleId);
    return row ? (row.tags ?? []) : null;
  });
