import type { Draft } from '../../article/model/article.ts';
import { notInFeed } from '../../article/model/coverage.ts';
import { findArticleIn } from '../articles/article-rows.ts';
import { putAuthors } from '../articles/authors.ts';
import { write } from '../db/database.ts';
import { removeTombstones } from '../retention/tombstones.ts';
import { ingestTables } from './apply-page.ts';
import { aliasRows, bodyRow, newArticleRow } from './draft-rows.ts';

/**
 * Stores an article that the user took from the site's page. It is read, and its pictures are downloaded only if it is
 * saved. Resolves to its id, or to that of the article if it was stored already.
 */
export const saveSitePage = (
  draft: Draft,
  authorBio: string | null,
  now: number,
): Promise<number> =>
  write(ingestTables, async (tx) => {
    const stored = await findArticleIn(tx, draft.url, draft.aliases);
    if (stored) return stored.id;
    await removeTombstones(tx, [draft]);
    const row = {
      ...newArticleRow(draft, now),
      textFrom: 'page',
      feedHash: notInFeed,
      fromBackfill: 1,
    } as const;
    // The query above skips a damaged row of the article, but that row has the address.
    const [damaged] = await tx.articles.where('url').equals(draft.url).primaryKeys();
    const articleId = await tx.articles.put(damaged === undefined ? row : { ...row, id: damaged });
    await tx.bodies.put(bodyRow(articleId, draft, now));
    await tx.aliases.bulkPut(aliasRows(articleId, draft));
    if (draft.author !== null && authorBio !== null)
      await putAuthors(tx, [{ name: draft.author, bio: authorBio }]);
    return articleId;
  });
