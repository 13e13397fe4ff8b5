import { db } from '../db/database.ts';

/** Remembers which version was read, and when. */
export async function putOpened(n: number, hash: string, at: number): Promise<void> {
  await db.transaction('rw', db.opened, db.articles, async () => {
    if ((await db.articles.get(n)) !== undefined) await db.opened.put({ n, hash, at });
  });
}
