import { facetValues } from '../../article/lists/article-facets.ts';
import type { CountedValue } from '../../article/lists/counted-value.ts';
import {
  type ArticleFacet,
  type FacetName,
  filterFacets,
} from '../../article/lists/filter-facets.ts';
import type { Article } from '../../article/model/article.ts';
import { byName } from '../../name-order.ts';
import { getArticles } from '../articles/article-rows.ts';
import { factIn } from '../articles/fact-rows.ts';
import { read, write } from '../db/database.ts';
import { facetsPrefix } from '../rows/meta.ts';
import { type ArticleListName, type CountedFacet, isOffered } from '../rows/views.ts';
import { tagSpellingIn } from '../user/tag-rows.ts';
import { countTags, mostFrequentFirst } from './count-facets.ts';
import { indexTables, wholeListIds } from './list-ids.ts';
import { filterTables } from './matching-ids.ts';

/** A value that a list can be filtered by. */
export interface FilterValue {
  value: string;
  /** How many rows it leaves; `null` until counted. */
  count: number | null;
}

/** The values of one facet. */
export interface FilterFacet {
  by: FacetName;
  values: readonly FilterValue[];
}

/** What a list can be filtered by, as far as it is known at once. */
export interface FilterValues {
  facets: FilterFacet[];
  /** Whether these are all values, with their current counts. */
  isCounted: boolean;
}

/** A list with no more rows than this is counted row by row. */
const shortLength = 100;

/**
 * What a list can be filtered by, without counting all of its rows. A short list is counted now; a longer one has its last counts or, before it was first counted, the values of its first rows and every tag.
 */
export async function readFacets(name: ArticleListName): Promise<FilterValues> {
  const [all, stored] = await read([...indexTables, 'meta'], async (tx) =>
    Promise.all([wholeListIds(tx, name), factIn<CountedFacet[]>(tx, keyOf(name))]),
  );
  const isCounted = all.length <= shortLength;
  const ids = all.slice(0, shortLength);
  const facets = isCounted ? await countRows(ids) : (stored ?? (await valuesOfRows(ids)));
  return { facets: facets.filter(isOffered), isCounted };
}

const keyOf = (name: ArticleListName): string => facetsPrefix + name;

/** Stores the counts of a list for the next time that its menu opens. Unchanged counts are not written. */
export const storeFacets = (
  name: ArticleListName,
  facets: readonly CountedFacet[],
): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    const row = { key: keyOf(name), value: JSON.stringify(facets) };
    if ((await meta.get(row.key))?.value !== row.value) await meta.put(row);
  });

/** The facets of these rows, counted. */
const countRows = (ids: readonly number[]): Promise<CountedFacet[]> =>
  read(filterTables, async (tx) => {
    const [articles, tags] = await Promise.all([
      getArticles(tx, ids),
      countTags(tx, new Set(ids)).then(mostFrequentFirst),
    ]);
    return filterFacets.map((by) => ({
      by,
      values: by === 'tag' ? tags : valuesAmong(articles, by),
    }));
  });

/** The values of these rows, most frequent first, and every tag. How many rows of the list have them is not known. */
const valuesOfRows = (ids: readonly number[]): Promise<FilterFacet[]> =>
  read(filterTables, async (tx) => {
    const [articles, spellings] = await Promise.all([getArticles(tx, ids), tagSpellingIn(tx)]);
    const tags = [...spellings.values()].sort(byName);
    return filterFacets.map((by) => {
      const names = by === 'tag' ? tags : valuesAmong(articles, by).map(({ value }) => value);
      return { by, values: names.map((value) => ({ value, count: null })) };
    });
  });

function valuesAmong(articles: readonly Article[], by: ArticleFacet): CountedValue[] {
  const values = articles.flatMap((article) => [...new Set(facetValues[by](article))]);
  const same = [...Map.groupBy(values, (value) => value)];
  return mostFrequentFirst(same.map(([value, all]) => ({ value, count: all.length })));
}
