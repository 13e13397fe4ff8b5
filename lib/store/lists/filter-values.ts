import Dexie from 'dexie';
import { articleKinds } from '../../article/model/article-kind.ts';
import { read } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { type ArticleListName, filterFacets, type ListFilter } from '../rows/views.ts';
import { idsByTag } from '../user/tag-rows.ts';
import { heldIds, heldTables } from './held-list.ts';
import { type ArticleFacet, type FilterTables, idsMatching } from './matching-ids.ts';

/** A filter of a list, and how many rows it leaves. */
export interface FilterValue {
  filter: ListFilter;
  count: number;
}

/** The values of one facet. */
export interface FilterFacet {
  by: ListFilter['by'];
  values: readonly FilterValue[];
}

/** The facets of a list, each with its filters that leave rows. The kinds are left out where there is only one. */
export const readFacets = (name: ArticleListName): Promise<FilterFacet[]> =>
  read(heldTables, async (tx) => {
    const articleIds = new Set(await heldIds(tx, name, []));
    const counted = await Promise.all(
      filterFacets.map(async (by) => ({ by, values: await filterValues(tx, by, articleIds) })),
    );
    return counted.filter(({ by, values }) => values.length > (by === 'kind' ? 1 : 0));
  });

/** The filters of one kind that leave rows of a list with these ids, the most frequent first. Counted by index. */
async function filterValues(
  tx: FilterTables,
  by: ListFilter['by'],
  articleIds: ReadonlySet<number>,
): Promise<FilterValue[]> {
  const idsByValue = by === 'tag' ? await idsByTag(tx) : await idsBy(tx, by);
  return [...idsByValue]
    .map(([value, ids]) => ({
      filter: { by, value },
      count: [...ids].filter((articleId) => articleIds.has(articleId)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort(
      (one, other) => other.count - one.count || (one.filter.value < other.filter.value ? -1 : 1),
    );
}

const idsBy = async (tx: FilterTables, by: ArticleFacet): Promise<[string, readonly number[]][]> =>
  Promise.all(
    (await valuesOf(tx, by)).map(
      async (value): Promise<[string, readonly number[]]> => [
        value,
        await idsMatching(tx, { by, value }),
      ],
    ),
  );

async function valuesOf(
  tx: Pick<ReadTables, 'articles'>,
  by: ArticleFacet,
): Promise<readonly string[]> {
  if (by === 'kind') return articleKinds;
  if (by === 'author') return authorsIn(tx);
  const keys = await tx.articles.orderBy(by === 'category' ? 'categories' : 'sources').uniqueKeys();
  return keys.filter((key) => typeof key === 'string');
}

/** Seeks from one author to the next, because the index names each of them once per article. */
async function authorsIn({ articles }: Pick<ReadTables, 'articles'>): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const [key] = await articles
      .where('[author+sortAt]')
      .above([found.at(-1) ?? '', Dexie.maxKey])
      .limit(1)
      .keys();
    const author = Array.isArray(key) ? key[0] : undefined;
    if (typeof author !== 'string') return found;
    found.push(author);
  }
}
