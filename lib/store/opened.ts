import { db } from './db.ts';

/** Remembers which version was read, and when. */
export async function putOpened(n: number, at: number): Promise<void> {
  await db.transaction('rw', db.opened, db.articles, async () => {
    const article = await db.articles.get(n);
    if (article) await db.opened.put({ n, hash: article.hash, at });
  });
}
