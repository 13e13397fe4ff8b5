import type { Article } from '../../article/model/article.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';
import type { ReadTables, TableName } from '../db/tables.ts';
import type { ActionRow } from '../rows/actions.ts';

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
  const urls = [...new Set([...highlighted.map(String), ...editedUrls(actions)])];
  const [ids, aliases] = await Promise.all([
    tx.articles.where('url').anyOf(urls).primaryKeys(),
    tx.aliases.where('alias').anyOf(urls).toArray(),
  ]);
  return new Set([...ids, ...aliases.map(({ articleId }) => articleId)]);
}

/** `highlightedArticleIds` among a few articles: reads nothing of the highlights of others. */
export async function highlightedAmong(
  tx: Omit<ProtectionTables, 'saved'>,
  articles: readonly Article[],
): Promise<ReadonlySet<number>> {
  const articleIds = articles.map(({ id }) => id);
  const [aliases, actions] = await Promise.all([
    rowsOfEach(tx.aliases, 'articleId', articleIds),
    tx.actions.toArray(),
  ]);
  const names = [
    ...articles.map(({ id, url }) => ({ articleId: id, name: url })),
    ...aliases.map(({ articleId, alias }) => ({ articleId, name: alias })),
  ];
  const edited = new Set(editedUrls(actions));
  const counts = await Promise.all(
    names.map(({ name }) => tx.highlights.where('url').equals(name).count()),
  );
  const found = names.filter(({ name }, index) => edited.has(name) || counts[index] !== 0);
  return new Set(found.map(({ articleId }) => articleId));
}

/** The addresses of highlights that undo or redo can bring back. */
const editedUrls = (actions: readonly ActionRow[]): string[] =>
  actions.flatMap((action) =>
    action.kind === 'highlight' ? [...action.before, ...action.after].map(({ url }) => url) : [],
  );
