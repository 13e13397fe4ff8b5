import type { Article } from '../../article/model/article.ts';
import { versionsOf } from '../articles/versions.ts';
import { db } from '../db/database.ts';
import type { BodyRow } from '../rows/articles.ts';

/** Some articles that an older derivation made, with their versions, the current one among them. */
export async function outdatedArticles(
  textVersion: number,
  limit: number,
): Promise<{ article: Article; bodies: BodyRow[] }[]> {
  const articles = await db.articles.where('textVersion').below(textVersion).limit(limit).toArray();
  return Promise.all(
    articles.map(async (article) => ({ article, bodies: await versionsOf(article.id) })),
  );
}

/** Puts an article and its versions, derived anew, in the place of the old ones; what was read or saved keeps its version. */
export function replaceDerived(
  article: Article,
  bodies: readonly BodyRow[],
  hashes: ReadonlyMap<string, string>,
): Promise<void> {
  return db.transaction('rw', db.articles, db.bodies, db.lastRead, db.saved, async () => {
    const { id } = article;
    await db.bodies.bulkDelete([...hashes.keys()].map((hash): [number, string] => [id, hash]));
    await db.bodies.bulkPut([...bodies]);
    await db.articles.put(article);
    await db.lastRead
      .where('articleId')
      .equals(id)
      .modify((row) => {
        row.hash = hashes.get(row.hash) ?? row.hash;
      });
    await db.saved
      .where('articleId')
      .equals(id)
      .modify((row) => {
        if (row.hash !== undefined) row.hash = hashes.get(row.hash) ?? row.hash;
      });
  });
}
