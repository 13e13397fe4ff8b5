import type { Article } from '../../article/model/article.ts';
import { db } from '../db/database.ts';
import type { BodyRow } from '../rows/articles.ts';

/** An article's kept versions, the oldest first, and which of them was read last. */
export interface Versions {
  article: Article;
  bodies: BodyRow[];
  /** Hash of the version that was read last; `null` where none was. */
  read: string | null;
}

/** The kept versions of an article, the oldest first. */
export const versionsOf = (articleId: number): Promise<BodyRow[]> =>
  db.bodies
    .where('[articleId+seenAt]')
    .between([articleId, 0], [articleId, Number.MAX_SAFE_INTEGER])
    .toArray();

/** The keys of all kept versions of these articles. */
export async function versionKeys(articleIds: readonly number[]): Promise<[number, string][]> {
  const keys = await Promise.all(
    articleIds.map((articleId) =>
      db.bodies
        .where('[articleId+hash]')
        .between([articleId, ''], [articleId, '\uffff'])
        .primaryKeys(),
    ),
  );
  return keys.flat();
}

/** Everything that a comparison of versions needs; `undefined` for an article that is not stored. */
export async function readVersions(articleId: number): Promise<Versions | undefined> {
  const [article, bodies, opened] = await Promise.all([
    db.articles.get(articleId),
    versionsOf(articleId),
    db.lastRead.get(articleId),
  ]);
  return article && { article, bodies, read: opened?.hash ?? null };
}
