import type { Article } from '../../article/model/article.ts';
import { neighboringRows } from '../db/neighboring-rows.ts';
import type { ReadTables } from '../db/tables.ts';
import { findUnread } from '../user/unread-rows.ts';

/** What the rows of some articles show. */
export interface ListRows {
  articles: ReadonlyMap<number, Article>;
  /** Which of them are unread, and which saved. */
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** The tags of the saved ones. */
  tags: ReadonlyMap<number, readonly string[]>;
  /** The ids of those that are missing or damaged. */
  gone: ReadonlySet<number>;
}

/** `readListRows` inside a transaction. */
export async function listRowsOf(
  tx: Pick<ReadTables, 'articles' | 'unread' | 'saved'>,
  articleIds: readonly number[],
): Promise<ListRows> {
  const [articles, unread, saved] = await Promise.all([
    // Neighbors in a list mostly have neighboring ids.
    neighboringRows(tx.articles, articleIds, ({ id }) => id, 6),
    findUnread(tx, articleIds),
    neighboringRows(tx.saved, articleIds, ({ articleId }) => articleId),
  ]);
  const stored = new Map(articles.map((article) => [article.id, article]));
  return {
    articles: stored,
    unread,
    saved: new Set(saved.map(({ articleId }) => articleId)),
    tags: new Map(saved.map(({ articleId, tags = [] }) => [articleId, tags])),
    gone: new Set(articleIds.filter((id) => !stored.has(id))),
  };
}
