import Dexie from 'dexie';
import { dayThenWeight } from '../../article/model/change-kind.ts';
import { db } from '../db/database.ts';
import type { ArticleListName, ListFilter } from '../db/rows/views.ts';
import { numbersTagged } from '../user/tags.ts';

/**
 * The numbers of a list's articles from top to bottom. They come from indexes: a list of ten thousand is ten thousand
 * keys, and articles are read for the rows that are drawn.
 */
export async function listNumbers(
  name: ArticleListName,
  filter: ListFilter | null,
): Promise<readonly number[]> {
  if (filter === null) return inOrder[name]();
  const [numbers, fitting] = await Promise.all([inOrder[name](), numbersFitting(filter)]);
  const fits = new Set(fitting);
  return numbers.filter((n) => fits.has(n));
}

/** The numbers of all articles, the newest first, and of those that came for the same time the later one first. */
export const allNumbers = (): Promise<number[]> =>
  db.articles.orderBy('sortAt').reverse().primaryKeys();

/** Numbers of the articles that a filter lets through, in no order. */
export function numbersFitting({ by, value }: ListFilter): Promise<number[]> {
  const { articles } = db;
  if (by === 'tag') return numbersTagged(value);
  if (by === 'kind') {
    return articles
      .where('[kind+sortAt]')
      .between([value, Dexie.minKey], [value, Dexie.maxKey])
      .primaryKeys();
  }
  return articles.where(indexOf[by]).equals(value).primaryKeys();
}

/** The first of a list in the order of time that is from then or older. Looks at a few of its articles. */
export async function firstSince(
  numbers: readonly number[],
  at: number,
): Promise<number | undefined> {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const article = await db.articles.get(numbers[middle] ?? -1);
    if (article && article.sortAt <= at) high = middle;
    else low = middle + 1;
  }
  return numbers[low];
}

/** Where the values stand that a list can be narrowed by. */
export const indexOf = { author: 'author', category: 'categories', source: 'sources' } as const;

const inOrder: Record<ArticleListName, () => Promise<number[]>> = {
  unread: () => db.unread.orderBy('sortAt').reverse().primaryKeys(),
  all: allNumbers,
  saved: () => db.saved.orderBy('savedAt').reverse().primaryKeys(),
  changed: async () => {
    // Within a day the weightiest edit stands first, which no index knows. Edits are few.
    const changed = await db.articles.where('changedAt').above(0).toArray();
    return changed
      .sort((one, other) => dayThenWeight(one, other) || other.n - one.n)
      .map(({ n }) => n);
  },
};
