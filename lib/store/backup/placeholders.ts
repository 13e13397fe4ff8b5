import type { SavedEntry } from '../../backup/user-data.ts';
import { blankArticle } from '../articles/blank-article.ts';
import type { Tables } from '../db/tables.ts';
import { noText } from '../rows/articles.ts';
import type { StoredArticle } from '../user/pending-reading-state.ts';

/** Adds placeholders for saved articles that are not stored; they are read unless the entries say otherwise. */
export async function addPlaceholders(
  tx: Pick<Tables, 'articles'>,
  entries: readonly SavedEntry[],
  now: number,
): Promise<StoredArticle[]> {
  const rows = entries.map((entry) => placeholderRow(entry, now));
  const articleIds = await tx.articles.bulkAdd(rows, { allKeys: true });
  return rows.flatMap(({ url, sortAt, listedAt }, index) => {
    const articleId = articleIds[index];
    return articleId === undefined ? [] : [{ id: articleId, url, sortAt, listedAt }];
  });
}

/** An article of which only the name is known. It has no hash, so the feed, a backup or the site's page replaces it. */
function placeholderRow(entry: SavedEntry, now: number) {
  const { url, channel, kind, title, author, publishedAt, savedAt } = entry;
  const sortAt = Math.min(publishedAt ?? savedAt, now);
  return {
    url,
    channel,
    kind,
    title,
    author,
    publishedAt,
    ...blankArticle(),
    isExcerpt: true,
    hash: noText,
    textVersion: 0,
    arrivedAt: Math.min(savedAt, now),
    sortAt,
    listedAt: sortAt,
    feedHash: noText,
    awaitsFullText: 1 as const,
  };
}
