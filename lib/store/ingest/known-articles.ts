import type { KnownArticles, RemovedArticle } from '../../article/ingest/refresh-plan.ts';
import type { Article, Draft } from '../../article/model/article.ts';
import { versionKeys } from '../articles/versions.ts';
import type { ReadTables } from '../db/tables.ts';
import { returnUntilIn } from '../retention/retention-log.ts';
import { noText, type TombstoneRow } from '../rows/articles.ts';

/** What is stored under the names of some drafts. */
export interface StoredNames extends KnownArticles {
  /** The id of the row with this permalink, even if it is damaged or has no text. */
  idAt(url: string): number | undefined;
}

/** What is stored about the articles that these drafts name. */
export async function readKnownArticles(
  tx: Pick<ReadTables, 'articles' | 'aliases' | 'bodies' | 'tombstones' | 'meta'>,
  drafts: readonly Draft[],
): Promise<StoredNames> {
  const urls = drafts.map((draft) => draft.url);
  const identities = [...urls, ...drafts.flatMap((draft) => draft.aliases)];
  const ids = new Map<unknown, number>();
  const [, aliases, tombstones, returnUntil] = await Promise.all([
    tx.articles
      .where('url')
      .anyOf(urls)
      .eachKey((url, { primaryKey }) => void ids.set(url, Number(primaryKey))),
    tx.aliases.where('alias').anyOf(identities).toArray(),
    tx.tombstones.where('url').anyOf(identities).toArray(),
    returnUntilIn(tx),
  ]);
  const [byUrl, aliased] = await Promise.all([
    tx.articles.bulkGet([...ids.values()]),
    tx.articles.bulkGet(aliases.map((row) => row.articleId)),
  ]);
  // A placeholder without text is refilled, which is not an edit.
  const articles = new Map<string, Article>(
    byUrl.flatMap((article) => (article && hasText(article) ? [[article.url, article]] : [])),
  );
  aliases.forEach(({ alias }, index) => {
    const article = aliased[index];
    if (article && hasText(article) && !articles.has(alias)) articles.set(alias, article);
  });
  const articleIds = new Set([...articles.values()].map(({ id }) => id));
  const versions = new Set((await versionKeys(tx, [...articleIds])).map(versionName));
  const removed = new Map(tombstones.map((row) => [row.url, row]));
  return {
    idAt: (url) => ids.get(url),
    find: (identity) => articles.get(identity),
    hasVersion: (articleId, hash) => versions.has(versionName([articleId, hash])),
    removed: (identity) => {
      const row = removed.get(identity);
      return row && removedArticle(row, returnUntil);
    },
  };
}

function removedArticle(row: TombstoneRow, returnUntil: number | null): RemovedArticle {
  const { url, articleUrl = url, arrivedAt = null, removedAt = null } = row;
  return {
    url: articleUrl,
    arrivedAt,
    at: removedAt,
    mayReturn: returnUntil !== null && (removedAt ?? 0) <= returnUntil,
  };
}

const hasText = ({ hash }: Article): boolean => hash !== noText;

const versionName = ([articleId, hash]: readonly [number, string]): string =>
  `${articleId} ${hash}`;
