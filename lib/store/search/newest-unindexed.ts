import { type StoredText, storedTextsOf } from '../articles/stored-texts.ts';
import { read } from '../db/database.ts';
import { restartKey } from '../rows/search.ts';

/**
 * The newest articles that the index does not have. While the index is rebuilt, or if it is damaged, it may lack any of
 * the articles.
 */
export const newestUnindexed = (limit: number, isDamaged = false): Promise<number[]> =>
  read(['unindexed', 'articles', 'meta'], async (tx) => {
    const isPartial = isDamaged || (await tx.meta.get(restartKey)) !== undefined;
    const queue = isPartial ? tx.articles : tx.unindexed;
    return queue.orderBy('sortAt').reverse().limit(limit).primaryKeys();
  });

/** Articles with their texts, and the ids of those that can't be read. */
export const textsToIndex = (
  articleIds: readonly number[],
): Promise<{ found: StoredText[]; missing: number[] }> =>
  read(['articles', 'bodies'], async (tx) => {
    const articles = await tx.articles.bulkGet([...articleIds]);
    const known = articles.filter((article) => article !== undefined);
    return {
      found: await storedTextsOf(tx, known),
      missing: articleIds.filter((_, at) => !articles[at]),
    };
  });
