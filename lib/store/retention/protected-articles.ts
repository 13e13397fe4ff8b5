import { db } from '../db/database.ts';

/**
 * Numbers of the articles that are saved or highlighted, or were and may be again, since that can be taken back: nothing of
 * them is ever removed. Must run inside a transaction over `acts`.
 */
export async function protectedArticleIds(): Promise<ReadonlySet<number>> {
  const [saved, highlighted, acts] = await Promise.all([
    db.saved.toCollection().primaryKeys(),
    highlightedArticleIds(),
    db.actions.toArray(),
  ]);
  const unsaved = acts.flatMap((act) =>
    act.kind === 'saved' ? act.before.saved.map(({ articleId }) => articleId) : [],
  );
  return new Set([...saved, ...unsaved, ...highlighted]);
}

/**
 * Numbers of the articles that are highlighted, be it at an address that they had before, or that were and may be again:
 * a deletion can be taken back.
 */
export async function highlightedArticleIds(): Promise<ReadonlySet<number>> {
  const [highlighted, acts] = await Promise.all([
    db.highlights.orderBy('url').uniqueKeys(),
    db.actions.toArray(),
  ]);
  const changed = acts.flatMap((act) =>
    act.kind === 'highlight' ? [...act.before, ...act.after].map(({ url }) => url) : [],
  );
  const urls = [...new Set([...highlighted.map(String), ...changed])];
  const [marked, aliases] = await Promise.all([
    db.articles.where('url').anyOf(urls).primaryKeys(),
    db.aliases.where('alias').anyOf(urls).toArray(),
  ]);
  return new Set([...marked, ...aliases.map(({ articleId }) => articleId)]);
}
