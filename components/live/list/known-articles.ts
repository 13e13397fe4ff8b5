import type { Article } from '../../../lib/article/model/article.ts';

/**
 * The articles that were read. An unchanged one is returned as the object known before, so that its row is not drawn
 * again.
 */
export const asKnown = (
  read: ReadonlyMap<number, Article>,
  known: ReadonlyMap<number, Article>,
): ReadonlyMap<number, Article> =>
  new Map(
    Array.from(read, ([id, article]) => {
      const before = known.get(id);
      // Articles are plain data, whose fields are always in their stored order.
      const isSame = JSON.stringify(before) === JSON.stringify(article);
      return [id, (isSame && before) || article];
    }),
  );
