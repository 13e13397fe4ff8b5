import { db } from './db.ts';

/** Numbers of the articles that are saved or highlighted: nothing of them is ever removed. */
export async function keptForGood(): Promise<ReadonlySet<number>> {
  const [saved, highlighted] = await Promise.all([
    db.saved.toCollection().primaryKeys(),
    highlightedNumbers(),
  ]);
  return new Set([...saved, ...highlighted]);
}

/** Numbers of the articles that are highlighted, be it at an address that they had before. */
export async function highlightedNumbers(): Promise<ReadonlySet<number>> {
  const urls = await db.highlights.orderBy('url').uniqueKeys();
  const [marked, aliases] = await Promise.all([
    db.articles.where('url').anyOf(urls).primaryKeys(),
    db.aliases.where('alias').anyOf(urls).toArray(),
  ]);
  return new Set([...marked, ...aliases.map(({ n }) => n)]);
}
