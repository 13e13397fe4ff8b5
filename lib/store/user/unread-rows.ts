import { neighboringRows } from '../db/neighboring-rows.ts';
import type { ReadTables } from '../db/tables.ts';
import type { UnreadRow } from '../rows/articles.ts';

/** `unreadAmong` inside a transaction. */
export async function findUnread(
  { unread }: Pick<ReadTables, 'unread'>,
  articleIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await unreadRowsAmong({ unread }, articleIds);
  return new Set(rows.map(({ articleId }) => articleId));
}

/** The unread rows of these articles. */
export const unreadRowsAmong = (
  { unread }: Pick<ReadTables, 'unread'>,
  articleIds: readonly number[],
): Promise<UnreadRow[]> => neighboringRows(unread, articleIds, ({ articleId }) => articleId);
