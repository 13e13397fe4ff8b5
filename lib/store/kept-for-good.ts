import { db } from './db.ts';

/** Numbers of the articles that are saved or highlighted: nothing of them is ever removed. */
export async function keptForGood(): Promise<ReadonlySet<number>> {
  const [saved, highlighted] = await Promise.all([
    db.saved.toCollection().primaryKeys(),
    highlightedNumbers(),
  ]);
  return new Set([...saved, ...highlighted]);
}

/**
 * Numbers of the articles that are highlighted, be it at an address that they had before, or that were and may be again:
 * a deletion can be taken back.
 */
export async function highlightedNumbers(): Promise<ReadonlySet<number>> {
  const [highlighted, acts] = await Promise.all([
    db.highlights.orderBy('url').uniqueKeys(),
    db.acts.toArray(),
  ]);
  const changed = acts.flatMap((act) =>
    act.kind === 'highlight' ? [...act.before, ...act.after].map(({ url }) => url) : [],
  );
  const urls = [...new Set([...highlighted.map(String), ...changed])];
  const [marked, aliases] = await Promise.all([
    db.articles.where('url').anyOf(urls).primaryKeys(),
    db.aliases.where('alias').anyOf(urls).toArray(),
  ]);
  return new Set([...marked, ...aliases.map(({ n }) => n)]);
}
