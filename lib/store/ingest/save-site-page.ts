import type { Draft } from '../../article/model/article.ts';
import { notInFeed } from '../../article/model/coverage.ts';
import { aliasRows, bodyRow, forgetRemoval, newArticle, planTables } from './apply-page.ts';
import { findArticle } from '../articles/articles.ts';
import { putAuthors } from '../articles/authors.ts';
import { db } from '../db/database.ts';

/**
 * Stores an article that the reader took from the site's page: it is no news, and nothing is fetched ahead for it unless
 * it is saved. One that was removed is back with it. Resolves to its number, or to that of the one that is stored already.
 */
export function savePage(draft: Draft, authorWords: string | null, now: number): Promise<number> {
  return db.transaction('rw', planTables, async () => {
    const stored = await findArticle(draft.url, draft.aliases);
    if (stored) return stored.n;
    await forgetRemoval([draft]);
    const row = {
      ...newArticle(draft, now),
      textFrom: 'page',
      feedHash: notInFeed,
      fromArchive: 1,
    } as const;
    // A damaged row of it may have been passed over.
    const [damaged] = await db.articles.where('url').equals(draft.url).primaryKeys();
    const n = await db.articles.put(damaged === undefined ? row : { ...row, n: damaged });
    await db.bodies.put(bodyRow(n, draft, now));
    await db.aliases.bulkPut(aliasRows(n, draft));
    if (draft.author !== null && authorWords !== null) {
      await putAuthors([{ name: draft.author, words: authorWords }]);
    }
    return n;
  });
}
