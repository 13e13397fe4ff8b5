import Dexie from 'dexie';
import { byDayThenRank } from '../../article/model/change-kind.ts';
import { db } from '../db/database.ts';
import type { ArticleListName, ListFilter } from '../db/rows/views.ts';
import { idsTagged } from '../user/tags.ts';

/**
 * The numbers of a list's articles from top to bottom. They come from indexes: a list of ten thousand is ten thousand
 * keys, and articles are read for the rows that are drawn.
 */
export async function listIds(
  name: ArticleListName,
  filter: ListFilter | null,
): Promise<readonly number[]> {
  if (filter === null) return idsInOrder[name]();
  const [articleIds, fitting] = await Promise.all([idsInOrder[name](), idsMatching(filter)]);
  const fits = new Set(fitting);
  return articleIds.filter((articleId) => fits.has(articleId));
}

/** The numbers of all articles, the newest first, and of those that came for the same time the later one first. */
export const allIds = (): Promise<number[]> =>
  db.articles.orderBy('sortAt').reverse().primaryKeys();

/** Numbers of the articles that a filter lets through, in no order. */
export function idsMatching({ by, value }: ListFilter): Promise<number[]> {
  const { articles } = db;
  if (by === 'tag') return idsTagged(value);
  if (by === 'kind') {
    return articles
      .where('[kind+sortAt]')
      .between([value, Dexie.minKey], [value, Dexie.maxKey])
      .primaryKeys();
  }
  return articles.where(filterIndex[by]).equals(value).primaryKeys();
}

/** The first of a list in the order of time that is from then or older. Looks at a few of its articles. */
export async function firstIdSince(
  articleIds: readonly number[],
  at: number,
): Promise<number | undefined> {
  let [low, high] = [0, articleIds.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const article = await db.articles.get(articleIds[middle] ?? -1);
    if (article && article.sortAt <= at) high = middle;
    else low = middle + 1;
  }
  return articleIds[low];
}

/** Where the values stand that a list can be narrowed by. */
export const filterIndex = { author: 'author', category: 'categories', source: 'sources' } as const;

const idsInOrder: Record<ArticleListName, () => Promise<number[]>> = {
  unread: () => db.unread.orderBy('sortAt').reverse().primaryKeys(),
  all: allIds,
  saved: () => db.saved.orderBy('savedAt').reverse().primaryKeys(),
  changed: async () => {
    // Within a day the weightiest edit stands first, which no index knows. Edits are few.
    const changed = await db.articles.where('changedAt').above(0).toArray();
    return changed
      .sort((one, other) => byDayThenRank(one, other) || other.id - one.id)
      .map(({ id }) => id);
  },
};
