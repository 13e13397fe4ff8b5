import type { Article } from '../../article/model/article.ts';
import { versionsIn } from '../articles/versions.ts';
import { read, write } from '../db/database.ts';
import { StaleDerivationError } from './write-derived.ts';

/** The ids of up to `limit` articles that an older version of the parser derived. */
export const outdatedArticleIds = (textVersion: number, limit: number): Promise<number[]> =>
  read(['articles'], async (tx) => {
    const articles = await tx.articles
      .where('textVersion')
      .below(textVersion)
      .limit(limit)
      .toArray();
    return articles.map(({ id }) => id);
  });

/** How many articles an older version of the parser derived. */
export const countOutdated = (textVersion: number): Promise<number> =>
  read(['articles'], ({ articles }) => articles.where('textVersion').below(textVersion).count());

/** An article rederived from its stored sources. */
export interface Rederivation {
  /** Hash of the current version before it was rederived. */
  from: string;
  /** The new hash of every stored version by its old one. */
  hashes: ReadonlyMap<string, string>;
  /** The fields of the article that follow from its current version. */
  fields: Partial<Article>;
}

/**
 * Writes a rederived article; the versions that were read last and saved stay the same versions. Throws a
 * StaleDerivationError if the article has other versions by now.
 */
export const replaceDerived = (id: number, { from, hashes, fields }: Rederivation): Promise<void> =>
  write(['articles', 'bodies', 'lastRead', 'saved'], async (tx) => {
    const article = await tx.articles.get(id);
    if (!article) return;
    const bodies = await versionsIn(tx, id);
    const isSame =
      article.hash === from &&
      bodies.length === hashes.size &&
      bodies.every(({ hash }) => hashes.has(hash));
    if (!isSame) throw new StaleDerivationError();
    await tx.bodies.bulkDelete([...hashes.keys()].map((hash): [number, string] => [id, hash]));
    await tx.bodies.bulkPut(
      bodies.map((body) => ({ ...body, hash: hashes.get(body.hash) ?? body.hash })),
    );
    const feedHash = hashes.get(article.feedHash) ?? article.feedHash;
    await tx.articles.put({ ...article, ...fields, feedHash });
    await tx.lastRead
      .where('articleId')
      .equals(id)
      .modify((row) => {
        row.hash = hashes.get(row.hash) ?? row.hash;
      });
    await tx.saved
      .where('articleId')
      .equals(id)
      .modify((row) => {
        if (row.hash !== undefined) row.hash = hashes.get(row.hash) ?? row.hash;
      });
  });
