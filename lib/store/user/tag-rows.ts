import { valuesMeant } from '../../search/query/value-beginning.ts';
import { type TagSpellings, tagKey, tagSpellings } from '../../tag.ts';
import { findIdsByUrl } from '../articles/article-rows.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';
import type { ReadTables, TableName } from '../db/tables.ts';

type TaggedTables = Pick<ReadTables, 'saved' | 'highlights'>;

/** The tables that lead from a tag to its articles. */
export const tagTables = [
  'saved',
  'highlights',
  'articles',
  'aliases',
] as const satisfies readonly TableName[];

type TagTables = Pick<ReadTables, (typeof tagTables)[number]>;

/** Each spelling of a tag in use, those of saved articles before those of highlights. */
async function storedSpellings(tx: TaggedTables): Promise<string[]> {
  const keys = await Promise.all([
    tx.saved.orderBy('tags').uniqueKeys(),
    tx.highlights.orderBy('tags').uniqueKeys(),
  ]);
  return keys.flat().map(String);
}

/** `readTagSpelling` inside a transaction. */
export const tagSpellingIn = async (tx: TaggedTables): Promise<TagSpellings> =>
  tagSpellings(await storedSpellings(tx));

/** The rows that have a tag in any spelling; if no row has, and `isPrefix`, those with a tag that begins so. */
export async function rowsTagged(tx: TaggedTables, tag: string, isPrefix = false) {
  const isSame = (each: string) => tagKey(each) === tagKey(tag);
  const spellings = valuesMeant(await storedSpellings(tx), isSame, tag, isPrefix);
  const [saved, highlights] = await Promise.all([
    rowsOfEach(tx.saved, 'tags', spellings),
    rowsOfEach(tx.highlights, 'tags', spellings),
  ]);
  return {
    saved: [...new Map(saved.map((row) => [row.articleId, row])).values()],
    highlights: [...new Map(highlights.map((row) => [row.id, row])).values()],
  };
}

/** The articles that are saved under a tag or have a highlight with it, as `rowsTagged` finds them, in no order. */
export async function idsTagged(tx: TagTables, tag: string, isPrefix = false): Promise<number[]> {
  const { saved, highlights } = await rowsTagged(tx, tag, isPrefix);
  const highlighted = await findIdsByUrl(tx, [...new Set(highlights.map(({ url }) => url))]);
  return [...new Set([...saved.map(({ articleId }) => articleId), ...highlighted.values()])];
}

/** The articles of every tag, by its first spelling. */
export async function idsByTag(tx: TagTables): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  // Has a row once for each of its tags, because a cursor over distinct rows would wait for each.
  const [saved, highlights] = await Promise.all([
    tx.saved.where('tags').above('').toArray(),
    tx.highlights.where('tags').above('').toArray(),
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
