import Dexie, { type IndexableType } from 'dexie';
import type { ArticleFacet } from '../../article/lists/filter-facets.ts';
import type { FacetFilter } from '../../article/lists/list-filter.ts';
import type { ArticleKind } from '../../article/model/article-kind.ts';
import { facetIndexes } from '../db/facet-keys.ts';
import { mutedArticles } from '../db/muted.ts';
import type { ReadTables, TableName } from '../db/tables.ts';
import { idsTagged, tagTables } from '../user/tag-rows.ts';

/** The tables that lead from a filter to its articles. */
export const filterTables = tagTables satisfies readonly TableName[];

export type FilterTables = Pick<ReadTables, (typeof filterTables)[number]>;

/** The ids of the articles that match a filter, in no order. Reads only indexes. */
export const idsMatching = (
  tx: FilterTables,
  { by, value }: FacetFilter,
): Promise<readonly number[]> =>
  by === 'tag' ? idsTagged(tx, value) : matchingArticles(tx, by, value).primaryKeys();

/** A range of articles by `listedAt`: above one key, up to and including another. */
export interface TimeStretch {
  above: IndexableType;
  upTo: IndexableType;
}

/** The stretch of all articles. */
export const everything: TimeStretch = { above: Dexie.minKey, upTo: Dexie.maxKey };

/** How many articles are passed over at once; meanwhile, the database answers no other request. */
const articlesAtOnce = 5_000;

/** All articles in stretches of `size`, or more if several have the same time. */
export async function stretchesOf(
  { articles }: Pick<ReadTables, 'articles'>,
  size = articlesAtOnce,
): Promise<TimeStretch[]> {
  const stretches: TimeStretch[] = [];
  for (let { above } = everything; ; ) {
    const [upTo = Dexie.maxKey] = await articles
      .where('listedAt')
      .above(above)
      .offset(size - 1)
      .limit(1)
      .keys();
    stretches.push({ above, upTo });
    if (upTo === Dexie.maxKey) return stretches;
    above = upTo;
  }
}

/** The articles with this value of a facet. */
export const matchingArticles = (
  { articles }: Pick<ReadTables, 'articles'>,
  by: ArticleFacet,
  value: string,
  { above, upTo } = everything,
) => articles.where(facetIndexes[by]).between([value, above], [value, upTo], false, true);

/** Whether an article of this kind is stored. */
export const hasKindIn = async (
  tx: Pick<ReadTables, 'articles'>,
  kind: ArticleKind,
): Promise<boolean> => (await matchingArticles(tx, 'kind', kind).limit(1).count()) > 0;

/** The articles that the publisher has edited, earliest edit first. */
export const changedArticles = ({ articles }: Pick<ReadTables, 'articles'>) =>
  articles.where('changedAt').above(0);

/** How many edited articles are not muted. */
export async function countListedChanges(tx: Pick<ReadTables, 'articles'>): Promise<number> {
  const [all, muted] = await Promise.all([
    changedArticles(tx).primaryKeys(),
    mutedArticles(tx).primaryKeys(),
  ]);
  const isMuted = new Set(muted);
  return all.filter((id) => !isMuted.has(id)).length;
}
