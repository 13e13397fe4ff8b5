import { type ListFilter, withoutFilters } from '../../article/lists/list-filter.ts';
import type { ListOrder } from '../../article/lists/list-order.ts';
import type { TableName } from '../db/tables.ts';
import type { ArticleListName } from '../rows/views.ts';

/** Which list is shown. */
export interface ListQuery {
  name: ArticleListName;
  /** An article has to match each of them. */
  filters: readonly ListFilter[];
  /** `newest` by default. */
  order?: ListOrder;
}

/** The same list under its own name: all articles filtered by unread are the list of unread articles. */
export function plainQuery(query: ListQuery): ListQuery {
  const { name, filters } = query;
  const isUnread = name === 'unread' || filters.some(({ by }) => by === 'is');
  if (!isUnread || (name !== 'all' && name !== 'unread')) return query;
  return { ...query, name: 'unread', filters: withoutFilters(filters, ['is']) };
}

/** The table whose rows a list has, by the list's name. */
export const rowTables: Record<ArticleListName, TableName> = {
  unread: 'unread',
  saved: 'saved',
  all: 'articles',
  watch: 'watched',
  mentions: 'watched',
  changed: 'articles',
  recentlyRead: 'lastRead',
};
