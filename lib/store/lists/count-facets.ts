import Dexie from 'dexie';
import type { CountedValue } from '../../article/lists/counted-value.ts';
import { type ArticleFacet, filterFacets } from '../../article/lists/filter-facets.ts';
import { articleKinds } from '../../article/model/article-kind.ts';
import { byName } from '../../name-order.ts';
import { read } from '../db/database.ts';
import { facetIndexes } from '../db/facet-keys.ts';
import { mutedArticles } from '../db/muted.ts';
import type { ReadTables } from '../db/tables.ts';
import type { ArticleListName, CountedFacet } from '../rows/views.ts';
import { idsByTag } from '../user/tag-rows.ts';
import { type IndexTables, indexTables, wholeListIds } from './list-ids.ts';
import {
  everything,
  type FilterTables,
  filterTables,
  matchingArticles,
  stretchesOf,
  type TimeStretch,
} from './matching-ids.ts';

/**
 * How many values are counted in one transaction, so that other transactions come in between. There are many sources,
 * most of them rare.
 */
const valuesAtOnce: Record<ArticleFacet, number> = { kind: 1, category: 1, author: 1, source: 50 };

/**
 * Counts the facets of a list by indexes, one after the other in the order of the menu. Stops early once `signal` is
 * aborted. For the list of all articles no ids are read, unless some are muted.
 */
export async function* countFacets(
  name: ArticleListName,
  signal: AbortSignal,
  articlesAtOnce?: number,
): AsyncGenerator<CountedFacet, void> {
  const [rows, stretches] = await read(indexTables, async (tx) =>
    Promise.all([rowsOf(tx, name), stretchesOf(tx, articlesAtOnce)]),
  );
  for (const by of filterFacets) {
    const values =
      by === 'tag'
        ? await read(filterTables, (tx) => countTags(tx, rows))
        : await countValues(by, { rows, stretches, signal });
    if (signal.aborted) return;
    yield { by, values: mostFrequentFirst(values) };
  }
}

/** The values that rows have, sorted as the menu shows them. */
export const mostFrequentFirst = (values: readonly CountedValue[]): CountedValue[] =>
  values
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || byName(one.value, other.value));

/** The ids of a list's rows; `null` if every article is a row. */
type Rows = ReadonlySet<number> | null;

async function rowsOf(tx: IndexTables, name: ArticleListName): Promise<Rows> {
  if (name === 'all' && (await mutedArticles(tx).count()) === 0) return null;
  return new Set(await wholeListIds(tx, name));
}

/** How many of a list's rows have each tag. */
export async function countTags(tx: FilterTables, rows: Rows): Promise<CountedValue[]> {
  return [...(await idsByTag(tx))].map(([value, ids]) => ({ value, count: countIn(rows, ids) }));
}

function countIn(rows: Rows, ids: Iterable<number>): number {
  let count = 0;
  for (const id of ids) if (rows === null || rows.has(id)) count += 1;
  return count;
}

/** How many stored articles have each value of a facet, by its index. Stops early once `signal` is aborted. */
export async function countEveryValue(
  by: ArticleFacet,
  signal: AbortSignal,
): Promise<CountedValue[]> {
  const stretches = await read(['articles'], stretchesOf);
  return countValues(by, { rows: null, stretches, signal });
}

interface Counting {
  rows: Rows;
  stretches: readonly TimeStretch[];
  signal: AbortSignal;
}

/** How many of a list's rows have each value of a facet. */
async function countValues(by: ArticleFacet, counting: Counting): Promise<CountedValue[]> {
  const values = await readValues(by);
  const counted: CountedValue[] = [];
  const atOnce = valuesAtOnce[by];
  for (let from = 0; from < values.length && !counting.signal.aborted; from += atOnce) {
    const some = values.slice(from, from + atOnce);
    const counts = await read(['articles'], async (tx) =>
      Promise.all(some.map((value) => countValue(tx, by, value, counting))),
    );
    counted.push(...counts);
  }
  return counted;
}

/** Every value of a facet that stored articles have. */
export const readValues = (by: ArticleFacet): Promise<readonly string[]> =>
  read(['articles'], (tx) => valuesOf(tx, by));

async function countValue(
  tx: Pick<ReadTables, 'articles'>,
  by: ArticleFacet,
  value: string,
  { rows, stretches, signal }: Counting,
): Promise<CountedValue> {
  let count = 0;
  // One after the other, so that other requests come in between.
  for (const stretch of by === 'source' ? [everything] : stretches) {
    if (signal.aborted) break;
    const matching = matchingArticles(tx, by, value, stretch);
    count += rows === null ? await matching.count() : countIn(rows, await matching.primaryKeys());
  }
  return { value, count };
}

async function valuesOf(
  tx: Pick<ReadTables, 'articles'>,
  by: ArticleFacet,
): Promise<readonly string[]> {
  if (by === 'kind') return articleKinds;
  if (by !== 'source') return seekValues(tx, by);
  // Most of the many sources are cited by few articles, so passing over all their keys costs less than seeking each.
  const keys = await tx.articles.orderBy('sources').uniqueKeys();
  return keys.filter((key) => typeof key === 'string');
}

/** Seeks from one value to the next: there are few values, but the index has each once per article. */
async function seekValues(
  { articles }: Pick<ReadTables, 'articles'>,
  by: 'author' | 'category',
): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const following = articles.where(facetIndexes[by]).above([found.at(-1) ?? '', Dexie.maxKey]);
    const [key] = await following.limit(1).keys();
    const value: unknown = Array.isArray(key) ? key[0] : undefined;
    if (typeof value !== 'string') return found;
    found.push(value);
  }
}
