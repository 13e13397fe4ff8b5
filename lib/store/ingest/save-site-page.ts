import type { Draft } from '../../article/model/article.ts';
import { notInFeed } from '../../article/model/coverage.ts';
import { findArticle } from '../articles/articles.ts';
import { putAuthors } from '../articles/authors.ts';
import { db } from '../db/database.ts';
import { aliasRows, bodyRow, ingestTables, newArticleRow, removeTombstones } from './apply-page.ts';

/**
 * Stores an article that the reader took from the site's page: it is no news, and nothing is fetched ahead for it unless
 * it is saved. One that was removed is back with it. Resolves to its number, or to that of the one that is stored already.
 */
export function saveSitePage(
  draft: Draft,
  authorWords: string | null,
  now: number,
): Promise<number> {
  return db.transaction('rw', ingestTables, async () => {
    const stored = await findArticle(draft.url, draft.aliases);
    if (stored) return stored.id;
    await removeTombstones([draft]);
    const row = {
      ...newArticleRow(draft, now),
      textFrom: 'page',
      feedHash: notInFeed,
      fromBackfill: 1,
    } as const;
    // A damaged row of it may have been passed over.
    const [damaged] = await db.articles.where('url').equals(draft.url).primaryKeys();
    const articleId = await db.articles.put(damaged === undefined ? row : { ...row, id: damaged });
    await db.bodies.put(bodyRow(articleId, draft, now));
    await db.aliases.bulkPut(aliasRows(articleId, draft));
    if (draft.author !== null && authorWords !== null) {
      await putAuthors([{ name: draft.author, bio: authorWords }]);
    }
    return articleId;
  });
}
