import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie';
import type { ArticleFacet } from '../../article/lists/filter-facets.ts';
import type { Article } from '../../article/model/article.ts';

/** A value of a facet and the article's `listedAt`, so that an index of such keys has a filtered list in its order. */
type FacetKey = [value: string, listedAt: number];

/**
 * Fields that are stored with an article but hidden from queries. An index with several entries per row can have only
 * one field, so that field must hold both parts of the key.
 */
export interface FacetKeys {
  categoryKeys: FacetKey[];
  sourceKeys: FacetKey[];
}

/** The index for each facet, whose keys are a value and the `listedAt` of an article that has it. */
export const facetIndexes: Record<ArticleFacet, string> = {
  kind: '[kind+listedAt]',
  category: 'categoryKeys',
  author: '[author+listedAt]',
  source: 'sourceKeys',
};

/** The facet keys of an article, as far as its row is intact. */
function facetKeysOf({
  categories,
  sources,
  listedAt,
}: Pick<Article, 'categories' | 'sources' | 'listedAt'>): FacetKeys {
  const keysOf = (values: unknown): FacetKey[] =>
    Array.isArray(values) ? values.map((value) => [value, listedAt]) : [];
  return { categoryKeys: keysOf(categories), sourceKeys: keysOf(sources) };
}

/** Stores every article with its facet keys, whoever writes it, and hides them from queries. */
export const addFacetKeys: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'facet-keys',
  create: (core) => ({
    ...core,
    table: (name) => (name === 'articles' ? keyedTable(core.table(name)) : core.table(name)),
  }),
};

const keyedTable = (table: DBCoreTable): DBCoreTable => ({
  ...table,
  mutate: (request) => {
    if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
    const values = request.values.map((row) => ({ ...row, ...facetKeysOf(row) }));
    return table.mutate({ ...request, values });
  },
  // `then` on Dexie's own promises: a native one would let the transaction end.
  get: (request) => table.get(request).then(withoutFacetKeys),
  getMany: (request) => table.getMany(request).then((rows) => rows.map(withoutFacetKeys)),
  query: (request) =>
    request.values
      ? table.query(request).then(({ result }) => ({ result: result.map(withoutFacetKeys) }))
      : table.query(request),
  openCursor: (request) =>
    request.values
      ? table.openCursor(request).then((cursor) => cursor && cursorWithoutFacetKeys(cursor))
      : table.openCursor(request),
});

/** A row as queries get it. */
export function withoutFacetKeys(row: unknown): unknown {
  if (row === undefined) return row;
  const { categoryKeys: _categories, sourceKeys: _sources, ...article } = row as FacetKeys;
  return article;
}

/** The cursor's own properties work only on itself. */
const cursorWithoutFacetKeys = (cursor: DBCoreCursor): DBCoreCursor =>
  Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => withoutFacetKeys(cursor.value) },
  });
