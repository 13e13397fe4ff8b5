import { type StoredText, storedTextsOf } from '../articles/stored-texts.ts';
import { read } from '../db/database.ts';
import { restartKey } from '../rows/search.ts';

/**
 * The newest articles that the index does not have, and the ids of those that can't be read. While the index is rebuilt,
 * or if it is damaged, it may lack any of the articles.
 */
export const newestUnindexed = (
  limit: number,
  isDamaged = false,
): Promise<{ found: StoredText[]; missing: number[] }> =>
  read(['unindexed', 'articles', 'bodies', 'meta'], async (tx) => {
    const isPartial = isDamaged || (await tx.meta.get(restartKey)) !== undefined;
    const queue = isPartial ? tx.articles : tx.unindexed;
    const ids = await queue.orderBy('sortAt').reverse().limit(limit).primaryKeys();
    const articles = await tx.articles.bulkGet(ids);
    const known = articles.filter((article) => article !== undefined);
    return {
      found: await storedTextsOf(tx, known),
      missing: ids.filter((_, at) => !articles[at]),
    };
  });
