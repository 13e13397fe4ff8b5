import { type TagSpellings, tagKey, tagSpellings } from '../../tag.ts';
import { findIdsByUrl } from '../articles/articles.ts';
import { read } from '../db/database.ts';
import type { ReadTables, TableName } from '../db/tables.ts';

/** A tag in use, with the number of its saved articles and highlights. */
export interface TagUse {
  tag: string;
  saved: number;
  highlights: number;
}

type TaggedTables = Pick<ReadTables, 'saved' | 'highlights'>;

/** The tables that lead from a tag to its articles. */
export const tagTables = [
  'saved',
  'highlights',
  'articles',
  'aliases',
] as const satisfies readonly TableName[];

type TagTables = Pick<ReadTables, (typeof tagTables)[number]>;

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

/** Each spelling of a tag in use, those of saved articles before those of highlights. */
async function storedSpellings(tx: TaggedTables): Promise<string[]> {
  const keys = await Promise.all([
    tx.saved.orderBy('tags').uniqueKeys(),
    tx.highlights.orderBy('tags').uniqueKeys(),
  ]);
  return keys.flat().map(String);
}

/** How the tags in use are spelled. */
export const readTagSpelling = (): Promise<TagSpellings> =>
  read(['saved', 'highlights'], tagSpellingIn);

/** `readTagSpelling` inside a transaction. */
export const tagSpellingIn = async (tx: TaggedTables): Promise<TagSpellings> =>
  tagSpellings(await storedSpellings(tx));

/** The rows that have a tag in any spelling. */
export async function rowsTagged(tx: TaggedTables, tag: string) {
  const spellings = (await storedSpellings(tx)).filter((each) => tagKey(each) === tagKey(tag));
  const [saved, highlights] = await Promise.all([
    tx.saved.where('tags').anyOf(spellings).distinct().toArray(),
    tx.highlights.where('tags').anyOf(spellings).distinct().toArray(),
  ]);
  return { saved, highlights };
}

/** The articles that are saved under a tag or have a highlight with it, in no order. */
export async function idsTagged(tx: TagTables, tag: string): Promise<number[]> {
  const { saved, highlights } = await rowsTagged(tx, tag);
  const highlighted = await findIdsByUrl(
    tx,
    highlights.map(({ url }) => url),
  );
  return [...new Set([...saved.map(({ articleId }) => articleId), ...highlighted.values()])];
}

/** The articles of every tag, by its first spelling. */
export async function idsByTag(tx: TagTables): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const [saved, highlights] = await Promise.all([
    tx.saved.where('tags').above('').distinct().toArray(),
    tx.highlights.where('tags').above('').distinct().toArray(),
  ]);
  const highlighted = await findIdsByUrl(tx, [...new Set(highlights.map(({ url }) => url))]);
  const found = new Map<string, { tag: string; ids: Set<number> }>();
  const add = (tag: string, articleId: number) => {
    const entry = found.get(tagKey(tag)) ?? { tag, ids: new Set() };
    found.set(tagKey(tag), { ...entry, ids: entry.ids.add(articleId) });
  };
  for (const { articleId, tags = [] } of saved) for (const tag of tags) add(tag, articleId);
  for (const { url, tags } of highlights) {
    const articleId = highlighted.get(url);
    if (articleId !== undefined) for (const tag of tags) add(tag, articleId);
  }
  return new Map([...found.values()].map(({ tag, ids }) => [tag, ids]));
}

/** The tags of these articles; those that are not saved have none. */
export const tagsOf = (
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> =>
  read(['saved'], async ({ saved }) => {
    const rows = await saved.bulkGet([...articleIds]);
    return new Map(rows.flatMap((row) => (row?.tags ? [[row.articleId, row.tags]] : [])));
  });
