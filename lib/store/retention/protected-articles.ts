import type { ReadTables, TableName } from '../db/tables.ts';

/** The tables that tell which articles are protected. */
export const protectionTables = [
  'saved',
  'highlights',
  'actions',
  'articles',
  'aliases',
] as const satisfies readonly TableName[];

type ProtectionTables = Pick<ReadTables, (typeof protectionTables)[number]>;

/** Articles that are never removed: saved or highlighted now, or again if the user undoes an action. */
export async function protectedArticleIds(tx: ProtectionTables): Promise<ReadonlySet<number>> {
  const [saved, highlighted, actions] = await Promise.all([
    tx.saved.toCollection().primaryKeys(),
    highlightedArticleIds(tx),
    tx.actions.toArray(),
  ]);
  const unsaved = actions.flatMap((action) =>
    action.kind === 'saved' ? action.before.saved.map(({ articleId }) => articleId) : [],
  );
  return new Set([...saved, ...unsaved, ...highlighted]);
}

/** Articles with highlights, at any of their addresses, or with highlights that undo or redo can bring back. */
export async function highlightedArticleIds(
  tx: Omit<ProtectionTables, 'saved'>,
): Promise<ReadonlySet<number>> {
  const [highlighted, actions] = await Promise.all([
    tx.highlights.orderBy('url').uniqueKeys(),
    tx.actions.toArray(),
  ]);
  const edited = actions.flatMap((action) =>
    action.kind === 'highlight' ? [...action.before, ...action.after].map(({ url }) => url) : [],
  );
  const urls = [...new Set([...highlighted.map(String), ...edited])];
  const [ids, aliases] = await Promise.all([
    tx.articles.where('url').anyOf(urls).primaryKeys(),
    tx.aliases.where('alias').anyOf(urls).toArray(),
  ]);
  return new Set([...ids, ...aliases.map(({ articleId }) => articleId)]);
}
