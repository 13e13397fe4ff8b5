import { db } from '../db/database.ts';

/** Remembers which version was read, and when. */
export async function putLastRead(articleId: number, hash: string, at: number): Promise<void> {
  await db.transaction('rw', db.lastRead, db.articles, async () => {
    if ((await db.articles.get(articleId)) !== undefined)
      await db.lastRead.put({ articleId, hash, at });
  });
}
