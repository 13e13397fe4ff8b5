import Dexie from 'dexie';
import type { ArticleKind } from '../../article/model/article-kind.ts';
import type { ReadTables, TableName } from '../db/tables.ts';
import type { ListFilter } from '../rows/views.ts';
import { idsTagged, tagTables } from '../user/tag-rows.ts';

/** The tables that lead from a filter to its articles. */
export const filterTables = tagTables satisfies readonly TableName[];

export type FilterTables = Pick<ReadTables, (typeof filterTables)[number]>;

/** The ids of the articles that match a filter, in no order. Read from indexes alone. */
export const idsMatching = (tx: FilterTables, { by, value }: ListFilter): Promise<number[]> =>
  by === 'tag' ? idsTagged(tx, value) : matchingArticles(tx, by, value).primaryKeys();

/** The articles with that author, category, kind or source. */
export function matchingArticles(
  { articles }: Pick<ReadTables, 'articles'>,
  by: Exclude<ListFilter['by'], 'tag'>,
  value: string,
) {
  if (by === 'category') return articles.where('categories').equals(value);
  if (by === 'source') return articles.where('sources').equals(value);
  return articles
    .where(`[${by}+sortAt]`)
    .between([value, Dexie.minKey], [value, Dexie.maxKey], true, true);
}

/** Whether an article of this kind is stored. */
export const hasKindIn = async (
  tx: Pick<ReadTables, 'articles'>,
  kind: ArticleKind,
): Promise<boolean> => (await matchingArticles(tx, 'kind', kind).limit(1).count()) > 0;
