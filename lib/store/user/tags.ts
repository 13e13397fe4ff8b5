import { type TagSpellings, tagKey, tagSpellings } from '../../tag.ts';
import { idsByUrl } from '../articles/articles.ts';
import { db } from '../db/database.ts';

/** A tag that is in use, and on how many saved articles and highlights. */
export interface TagUse {
  tag: string;
  saved: number;
  highlights: number;
}

/** Every tag that is in use, the most used first. Counted by index. */
export async function readTagUses(): Promise<TagUse[]> {
  const [saved, highlights] = await Promise.all([
    db.saved.orderBy('tags').keys(),
    db.highlights.orderBy('tags').keys(),
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
}

/**
 * Each spelling of a tag that is in use, of saved articles before those of highlights. Not an `async` function: deep
 * within others, a native one would let the transaction end.
 */
const storedSpellings = (): Promise<string[]> =>
  Promise.all([
    db.saved.orderBy('tags').uniqueKeys(),
    db.highlights.orderBy('tags').uniqueKeys(),
  ]).then((keys) => keys.flat().map(String));

/** How the tags are spelled that are in use. */
export const readTagSpelling = (): Promise<TagSpellings> => storedSpellings().then(tagSpellings);

/** The rows that have a tag, however it is spelled there. */
export async function rowsTagged(tag: string) {
  const same = (await storedSpellings()).filter((each) => tagKey(each) === tagKey(tag));
  const [saved, highlights] = await Promise.all([
    db.saved.where('tags').anyOf(same).distinct().toArray(),
    db.highlights.where('tags').anyOf(same).distinct().toArray(),
  ]);
  return { saved, highlights };
}

/** Numbers of the articles that are saved under a tag, or have a highlight with it; in no order. */
export async function idsTagged(tag: string): Promise<number[]> {
  const { saved, highlights } = await rowsTagged(tag);
  const marked = await idsByUrl(highlights.map(({ url }) => url));
  return [...new Set([...saved.map(({ articleId }) => articleId), ...marked.values()])];
}

/** The same for every tag at once. */
export async function idsByTag(): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const [saved, highlights] = await Promise.all([
    db.saved.where('tags').above('').distinct().toArray(),
    db.highlights.where('tags').above('').distinct().toArray(),
  ]);
  const marked = await idsByUrl([...new Set(highlights.map(({ url }) => url))]);
  const found = new Map<string, { tag: string; numbers: Set<number> }>();
  const add = (tag: string, articleId: number) => {
    const entry = found.get(tagKey(tag)) ?? { tag, numbers: new Set() };
    found.set(tagKey(tag), { ...entry, numbers: entry.numbers.add(articleId) });
  };
  for (const { articleId, tags = [] } of saved) for (const tag of tags) add(tag, articleId);
  for (const { url, tags } of highlights) {
    const articleId = marked.get(url);
    if (articleId !== undefined) for (const tag of tags) add(tag, articleId);
  }
  return new Map([...found.values()].map(({ tag, numbers }) => [tag, numbers]));
}

/** The tags under which these articles are saved; of one that is not saved, none. */
export async function tagsOf(
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db.saved.bulkGet([...articleIds]);
  return new Map(rows.flatMap((row) => (row?.tags ? [[row.articleId, row.tags]] : [])));
}
