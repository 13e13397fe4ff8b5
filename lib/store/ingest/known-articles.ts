import type { Article, Draft } from '../../article/model/article.ts';
import type { Known, Removed } from '../../article/ingest/refresh-plan.ts';
import { db } from '../db/database.ts';
import { readReturn } from '../retention/retention-log.ts';
import { type GoneRow, noText } from '../db/rows/articles.ts';

/** What the store knows of the articles that these drafts name. Read inside the transaction that acts on it. */
export async function readKnown(drafts: readonly Draft[]): Promise<Known> {
  const urls = drafts.map((draft) => draft.url);
  const identities = [...urls, ...drafts.flatMap((draft) => draft.aliases)];
  const [byUrl, aliases, gone, returnUntil] = await Promise.all([
    db.articles.where('url').anyOf(urls).toArray(),
    db.aliases.where('alias').anyOf(identities).toArray(),
    db.gone.where('url').anyOf(identities).toArray(),
    readReturn(),
  ]);
  const aliased = await db.articles.bulkGet(aliases.map((row) => row.n));
  // Of whom only the name is known, that one is filled by what comes, and has not changed by it.
  const articles = new Map<string, Article>(
    byUrl.filter(hasText).map((article) => [article.url, article]),
  );
  aliases.forEach(({ alias }, index) => {
    const article = aliased[index];
    if (article && hasText(article) && !articles.has(alias)) articles.set(alias, article);
  });
  const versions = await versionsOf([...articles.values()]);
  const removed = new Map(gone.map((row) => [row.url, row]));
  return {
    find: (identity) => articles.get(identity),
    hasVersion: (n, hash) => versions.has(`${n} ${hash}`),
    removed: (identity) => {
      const row = removed.get(identity);
      return row && removedArticle(row, returnUntil);
    },
  };
}

function removedArticle(row: GoneRow, returnUntil: number | null): Removed {
  const { url, of = url, arrivedAt = null, at = null } = row;
  return { url: of, arrivedAt, at, mayReturn: returnUntil !== null && (at ?? 0) <= returnUntil };
}
const hasText = ({ hash }: Article): boolean => hash !== noText;

async function versionsOf(articles: readonly Article[]): Promise<ReadonlySet<string>> {
  const keys = await Promise.all(
    [...new Set(articles.map((article) => article.n))].map((n) =>
      db.bodies.where('[n+hash]').between([n, ''], [n, '\uffff']).primaryKeys(),
    ),
  );
  return new Set(keys.flat().map(([n, hash]) => `${n} ${hash}`));
}
