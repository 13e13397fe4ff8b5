import type { ReadTables } from '../db/tables.ts';

/** How many articles the list of recently read ones has at most. */
const maxRecentlyRead = 200;

/** The articles that were read last, latest first. */
export const recentlyReadIds = (
  { lastRead }: Pick<ReadTables, 'lastRead'>,
  limit = maxRecentlyRead,
): Promise<number[]> =>
  // A damaged row may have a time that is not a number.
  lastRead
    .where('at')
    .between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    .reverse()
    .limit(limit)
    .primaryKeys();

/** Returns a test of whether an article has not been opened, long enough to count as read, since this time. */
export async function unopenedSince(
  { lastRead }: Pick<ReadTables, 'lastRead'>,
  at: number,
): Promise<(articleId: number) => boolean> {
  const opened = new Set(await lastRead.where('at').aboveOrEqual(at).primaryKeys());
  return (articleId) => !opened.has(articleId);
}
