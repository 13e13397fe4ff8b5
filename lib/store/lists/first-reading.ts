import { firstList } from './first-list.ts';
import { provisionalMemory } from './list-memory.ts';
import { type ListQuery, plainQuery } from './list-query.ts';
import type { ListReading } from './read-list.ts';

/** The top of a list, as if it had no more rows than these; `undefined` if it was not read. */
export function firstReading(query: ListQuery): ListReading | undefined {
  const { name, filters, order = 'newest' } = plainQuery(query);
  const rows = firstList();
  if (!rows || name !== rows.list || filters.length > 0 || order !== 'newest') return undefined;
  const { articles, unread, saved, savedRows } = rows;
  const ids = articles.map(({ id }) => id);
  return {
    query,
    memory: { kind: 'index', of: provisionalMemory },
    count: ids.length,
    isCounted: false,
    shift: 0,
    window: { from: 0, to: ids.length },
    stretches: [{ from: 0, ids }],
    articles: new Map(articles.map((article) => [article.id, article])),
    unread,
    saved,
    tags: new Map(savedRows.map(({ articleId, tags = [] }) => [articleId, tags])),
    pins: [],
    top: null,
  };
}
