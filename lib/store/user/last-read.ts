import { write } from '../db/database.ts';

/** Stores which version was read, and when. */
export const putLastRead = (articleId: number, hash: string, at: number): Promise<void> =>
  write(['lastRead', 'articles'], async (tx) => {
    if ((await tx.articles.get(articleId)) !== undefined)
      await tx.lastRead.put({ articleId, hash, at });
  });
