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

/** Up to this number, rows are read by key without counting the others first. */
const pointReadLimit = 200;

/** Reading a row by its key takes as long as reading about ten rows in order. */
const pointReadCost = 10;

/** The unread rows of these articles. */
export async function unreadRowsAmong(
  { unread }: Pick<ReadTables, 'unread'>,
  articleIds: readonly number[],
): Promise<UnreadRow[]> {
  const isFew =
    articleIds.length <= pointReadLimit ||
    articleIds.length * pointReadCost < (await unread.count());
  if (isFew) return neighboringRows(unread, articleIds, ({ articleId }) => articleId);
  const taken = new Set(articleIds);
  return (await unread.toArray()).filter(({ articleId }) => taken.has(articleId));
}
