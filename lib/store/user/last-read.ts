import { read, write } from '../db/database.ts';

/** Stores which version was read, and when. */
export const putLastRead = (articleId: number, hash: string, at: number): Promise<void> =>
  write(['lastRead', 'articles'], async (tx) => {
    if ((await tx.articles.get(articleId)) !== undefined)
      await tx.lastRead.put({ articleId, hash, at });
  });

/** Which of these articles have been opened long enough to be read. */
export const openedAmong = (articleIds: readonly number[]): Promise<ReadonlySet<number>> =>
  read(['lastRead'], async ({ lastRead }) => {
    const rows = await lastRead.bulkGet([...articleIds]);
    return new Set(rows.flatMap((row) => (row ? row.articleId : [])));
  });
