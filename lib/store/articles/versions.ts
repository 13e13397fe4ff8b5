import type { Article } from '../../article/model/article.ts';
import { read } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import type { BodyRow } from '../rows/articles.ts';

/** The stored versions of an article, oldest first, and the one that was read last. */
export interface Versions {
  article: Article;
  bodies: BodyRow[];
  /** The current version; `undefined` if its text is not stored. */
  body: BodyRow | undefined;
  /** Hash of the version that was read last; `null` if none was. */
  read: string | null;
}

/** The stored versions of an article, oldest first. */
export const versionsOf = (articleId: number): Promise<BodyRow[]> =>
  read(['bodies'], (tx) => versionsIn(tx, articleId));

/** `versionsOf` inside a transaction. */
export const versionsIn = (
  { bodies }: Pick<ReadTables, 'bodies'>,
  articleId: number,
): Promise<BodyRow[]> =>
  bodies
    .where('[articleId+seenAt]')
    .between([articleId, 0], [articleId, Number.MAX_SAFE_INTEGER])
    .toArray();

/** The stored versions of an article, by hash. */
export const versionsByHash = ({ bodies }: Pick<ReadTables, 'bodies'>, articleId: number) =>
  bodies.where('[articleId+hash]').between([articleId, ''], [articleId, '\uffff']);

/** The keys of all stored versions of these articles. */
export async function versionKeys(
  tx: Pick<ReadTables, 'bodies'>,
  articleIds: readonly number[],
): Promise<[number, string][]> {
  const keys = await Promise.all(
    articleIds.map((articleId) => versionsByHash(tx, articleId).primaryKeys()),
  );
  return keys.flat();
}

/** Everything that a comparison of versions needs; `undefined` for an article that is not stored. */
export const readVersions = (articleId: number): Promise<Versions | undefined> =>
  read(['articles', 'bodies', 'lastRead'], async (tx) => {
    const [article, bodies, lastRead] = await Promise.all([
      tx.articles.get(articleId),
      versionsIn(tx, articleId),
      tx.lastRead.get(articleId),
    ]);
    const body = bodies.find(({ hash }) => hash === article?.hash);
    return article && { article, bodies, body, read: lastRead?.hash ?? null };
  });
