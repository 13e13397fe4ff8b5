import { read, write } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** Stores which version was read, and when. */
export const putLastRead = (articleId: number, hash: string, at: number): Promise<void> =>
  write(['lastRead', 'articles'], (tx) => putRow(tx, articleId, hash, at));

/** `putLastRead` for an article that is no longer unread, in one transaction: what is interrupted leaves both or none. */
export const putRead = (articleId: number, hash: string, at: number): Promise<void> =>
  write(['lastRead', 'articles', 'unread'], async (tx) => {
    await putRow(tx, articleId, hash, at);
    await tx.unread.delete(articleId);
  });

async function putRow(
  tx: Pick<Tables, 'lastRead' | 'articles'>,
  articleId: number,
  hash: string,
  at: number,
): Promise<void> {
  if ((await tx.articles.get(articleId)) !== undefined)
    await tx.lastRead.put({ articleId, hash, at });
}

/**
 * Which of these articles the user may still want to open: they are in lists, and were not open long enough to count as
 * read.
 */
export const unopenedAmong = (articleIds: readonly number[]): Promise<ReadonlySet<number>> =>
  read(['lastRead', 'articles'], async (tx) => {
    const [opened, articles] = await Promise.all([
      tx.lastRead.bulkGet([...articleIds]),
      tx.articles.bulkGet([...articleIds]),
    ]);
    const isListed = (at: number) => (articles[at]?.listedAt ?? -1) >= 0;
    return new Set(articleIds.filter((_, at) => isListed(at) && opened[at] === undefined));
  });
