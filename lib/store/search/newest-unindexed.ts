import { type StoredText, storedTextsOf } from '../articles/stored-texts.ts';
import { read } from '../db/database.ts';
import { restartKey } from '../rows/search.ts';

/** The newest articles that the index does not have, and the ids of those that can't be read. */
export const newestUnindexed = (
  limit: number,
): Promise<{ found: StoredText[]; missing: number[] }> =>
  read(['unindexed', 'articles', 'bodies', 'meta'], async (tx) => {
    // While the index is rebuilt, it may lack any of the articles.
    const queue = (await tx.meta.get(restartKey)) ? tx.articles : tx.unindexed;
    const ids = await queue.orderBy('sortAt').reverse().limit(limit).primaryKeys();
    const articles = await tx.articles.bulkGet(ids);
    const known = articles.filter((article) => article !== undefined);
    return {
      found: await storedTextsOf(tx, known),
      missing: ids.filter((_, at) => !articles[at]),
    };
  });
