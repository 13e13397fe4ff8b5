import type { Article } from '../../article/model/article.ts';
import { versionsOf } from '../articles/versions.ts';
import { db } from '../db/database.ts';
import { StaleDerivationError } from './write-derived.ts';

/** Ids of some articles that an older derivation made. */
export async function outdatedArticleIds(textVersion: number, limit: number): Promise<number[]> {
  const articles = await db.articles.where('textVersion').below(textVersion).limit(limit).toArray();
  return articles.map(({ id }) => id);
}

/** An article derived again from the sources that are stored. */
export interface Rederivation {
  /** Hash of the current version before. */
  from: string;
  /** By the hash of every stored version, its hash now. */
  hashes: ReadonlyMap<string, string>;
  /** The fields of the article that follow from its current version. */
  fields: Partial<Article>;
}

/**
 * Writes what was derived again; the last read and the saved version stay the same versions. Throws a
 * StaleDerivationError where the article has other versions by now.
 */
export function replaceDerived(id: number, { from, hashes, fields }: Rederivation): Promise<void> {
  return db.transaction('rw', db.articles, db.bodies, db.lastRead, db.saved, async () => {
    const article = await db.articles.get(id);
    if (!article) return;
    const bodies = await versionsOf(id);
    const isSame =
      article.hash === from &&
      bodies.length === hashes.size &&
      bodies.every(({ hash }) => hashes.has(hash));
    if (!isSame) throw new StaleDerivationError(`${article.url} has other versions.`);
    await db.bodies.bulkDelete([...hashes.keys()].map((hash): [number, string] => [id, hash]));
    await db.bodies.bulkPut(
      bodies.map((body) => ({ ...body, hash: hashes.get(body.hash) ?? body.hash })),
    );
    const feedHash = hashes.get(article.feedHash) ?? article.feedHash;
    await db.articles.put({ ...article, ...fields, feedHash });
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
