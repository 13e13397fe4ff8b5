import type { Article } from '../../../lib/article/model/article.ts';

/**
 * The articles that were read, each as the known object where it has not changed: no row is drawn again because its article
 * was read again.
 */
export const asKnown = (
  read: ReadonlyMap<number, Article>,
  known: ReadonlyMap<number, Article>,
): ReadonlyMap<number, Article> =>
  new Map(
    Array.from(read, ([id, article]) => {
      const before = known.get(id);
      // Plain data, with their fields in the order in which they are stored.
      const isSame = JSON.stringify(before) === JSON.stringify(article);
      return [id, (isSame && before) || article];
    }),
  );
