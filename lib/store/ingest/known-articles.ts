import type { KnownArticles, RemovedArticle } from '../../article/ingest/refresh-plan.ts';
import type { Article, Draft } from '../../article/model/article.ts';
import { db } from '../db/database.ts';
import { readReturnUntil } from '../retention/retention-log.ts';
import { noText, type TombstoneRow } from '../rows/articles.ts';

/** What the store knows of the articles that these drafts name. Read inside the transaction that acts on it. */
export async function readKnownArticles(drafts: readonly Draft[]): Promise<KnownArticles> {
  const urls = drafts.map((draft) => draft.url);
  const identities = [...urls, ...drafts.flatMap((draft) => draft.aliases)];
  const [byUrl, aliases, gone, returnUntil] = await Promise.all([
    db.articles.where('url').anyOf(urls).toArray(),
    db.aliases.where('alias').anyOf(identities).toArray(),
    db.tombstones.where('url').anyOf(identities).toArray(),
    readReturnUntil(),
  ]);
  const aliased = await db.articles.bulkGet(aliases.map((row) => row.articleId));
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
    hasVersion: (articleId, hash) => versions.has(`${articleId} ${hash}`),
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

async function versionsOf(articles: readonly Article[]): Promise<ReadonlySet<string>> {
  const keys = await Promise.all(
    [...new Set(articles.map((article) => article.id))].map((articleId) =>
      db.bodies
        .where('[articleId+hash]')
        .between([articleId, ''], [articleId, '\uffff'])
        .primaryKeys(),
    ),
  );
  return new Set(keys.flat().map(([articleId, hash]) => `${articleId} ${hash}`));
}
