import type { ReadTables } from './tables.ts';

/** Articles that a rule mutes. Their `listedAt` is below 0, where no list begins. */
export const mutedArticles = ({ articles }: Pick<ReadTables, 'articles'>) =>
  articles.where('listedAt').below(0);

/** The unread articles that are not muted. Damaged rows count as well. */
export async function listedUnreadIds({ unread }: Pick<ReadTables, 'unread'>): Promise<number[]> {
  const [all, muted] = await Promise.all([
    unread.toCollection().primaryKeys(),
    unread.where('listedAt').below(0).primaryKeys(),
  ]);
  const hidden = new Set(muted);
  return all.filter((id) => !hidden.has(id));
}

/** How many rows lists show: all but the muted ones, which are few. Counting a whole table is fastest. */
export async function countListed(table: ReadTables['articles' | 'unread']): Promise<number> {
  const [all, muted] = await Promise.all([table.count(), table.where('listedAt').below(0).count()]);
  return all - muted;
}
