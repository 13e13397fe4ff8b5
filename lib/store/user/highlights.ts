import { isArticleNote } from '../../highlight/article-note.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import type { HighlightActionKind } from '../../highlight/highlight-action-kind.ts';
import type { HighlightOrder } from '../../highlight/highlight-list.ts';
import { findIdsByUrl } from '../articles/article-rows.ts';
import { read, write } from '../db/database.ts';
import { rowsOfEach } from '../db/rows-of-each.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { HighlightAction } from '../rows/actions.ts';
import { recordAction } from './action-log.ts';
import { highlightsAt } from './highlight-rows.ts';

/** Every highlight, oldest first. */
export const allHighlights = (): Promise<Highlight[]> => read(['highlights'], highlightsInOrder);

/** `allHighlights` inside a transaction. An index lacks damaged rows, which then nobody would notice. */
export const highlightsInOrder = async ({
  highlights,
}: Pick<ReadTables, 'highlights'>): Promise<Highlight[]> =>
  (await highlights.toArray()).sort(oldestFirst);

/** Of the same time in the order of their ids, as in the index. */
const oldestFirst = (one: Highlight, other: Highlight): number =>
  one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);

/** The highlights with these ids; `undefined` in place of a missing one. */
export const highlightsById = (ids: readonly string[]): Promise<(Highlight | undefined)[]> =>
  read(['highlights'], ({ highlights }) => highlights.bulkGet([...ids]));

/** Stores highlights, replacing those with the same id. */
export const putHighlights = (rows: readonly Highlight[]): Promise<void> =>
  write(['highlights'], async ({ highlights }) => {
    await highlights.bulkPut([...rows]);
  });

/** The highlights of an article, at its address and its earlier ones. */
export const highlightsOf = (articleId: number): Promise<Highlight[]> =>
  read(['articles', 'aliases', 'highlights'], async (tx) =>
    (await highlightsAt(tx, articleId)).toArray(),
  );

export interface HighlightCounts {
  total: number;
  /** By article id, for articles that are stored. */
  byArticle: ReadonlyMap<number, number>;
}

/** Counts highlights by the keys of the address index, without reading a row. */
export const countHighlights = (): Promise<HighlightCounts> =>
  read(['articles', 'aliases', 'highlights'], async (tx) => {
    const urls = (await tx.highlights.orderBy('url').keys()).map(String);
    const ids = await findIdsByUrl(tx, [...new Set(urls)]);
    const byArticle = new Map<number, number>();
    for (const url of urls) {
      const articleId = ids.get(url);
      if (articleId !== undefined) byArticle.set(articleId, (byArticle.get(articleId) ?? 0) + 1);
    }
    return { total: urls.length, byArticle };
  });

/** The beginning of the list of all highlights. */
export interface FirstHighlights {
  /** Oldest first. */
  rows: Highlight[];
  /** The number of all highlights. */
  total: number;
}

/**
 * The highlights that come first by date, or those of the articles that come first: at least `count`, where there are as
 * many.
 */
export const firstHighlights = (order: HighlightOrder, count: number): Promise<FirstHighlights> =>
  read(['highlights'], async ({ highlights }) => {
    const [total, newest] = await Promise.all([
      highlights.count(),
      highlights.orderBy('createdAt').reverse().limit(count).toArray(),
    ]);
    if (order === 'date') return { rows: newest.reverse(), total };
    const urls = [...new Set(newest.map(({ url }) => url))];
    return { rows: (await rowsOfEach(highlights, 'url', urls)).sort(oldestFirst), total };
  });

/** The highlight that was created last, in any article. Notes on articles have no color to continue with. */
export const newestHighlight = (): Promise<Highlight | undefined> =>
  read(['highlights'], ({ highlights }) =>
    highlights
      .orderBy('createdAt')
      .reverse()
      .filter((highlight) => !isArticleNote(highlight))
      .first(),
  );

/** The highlights that an edit needs to see: those with these ids, and those of the article at this address. */
export interface AffectedHighlights {
  ids: readonly string[];
  url?: string;
}

/** The writes of an edit, and what it is called when the user undoes it. */
export interface HighlightEdit {
  what: HighlightActionKind;
  put: Highlight[];
  remove: string[];
}

/** When an edit is made. */
export interface ActionContext {
  at: number;
  /** All typing of one session is one action; `null` for edits that are not typed. */
  sessionId: string | null;
}

/**
 * Edits highlights and records the edit as one action. `decide` is given the affected highlights as they are stored now,
 * whatever the page that asks believes. Resolves to the action's id, `null` where nothing changed.
 */
export const editHighlights = (
  affected: AffectedHighlights,
  decide: (stored: Highlight[]) => HighlightEdit,
  { at, sessionId }: ActionContext,
): Promise<number | null> =>
  write(['highlights', 'actions'], async (tx) => {
    const stored = await affectedHighlights(tx, affected);
    const { what, put, remove } = decide(stored);
    const changed = new Set([...put.map(({ id }) => id), ...remove]);
    const before = stored.filter(({ id }) => changed.has(id));
    if (put.length === 0 && before.length === 0) return null;
    await tx.highlights.bulkDelete(remove);
    await tx.highlights.bulkPut(put);
    return recordHighlightAction(tx, {
      at,
      kind: 'highlight',
      what,
      before,
      after: put,
      sessionId,
      undone: false,
    });
  });

async function affectedHighlights(
  { highlights }: Pick<ReadTables, 'highlights'>,
  { ids, url }: AffectedHighlights,
): Promise<Highlight[]> {
  const named = (await highlights.bulkGet([...ids])).filter((row) => row !== undefined);
  const ofArticle = url === undefined ? [] : await highlights.where('url').equals(url).toArray();
  return [...new Map([...named, ...ofArticle].map((row) => [row.id, row])).values()];
}

async function recordHighlightAction(
  tx: Pick<Tables, 'actions'>,
  action: HighlightAction,
): Promise<number> {
  const last = await tx.actions.orderBy('id').last();
  const continues =
    action.sessionId !== null &&
    last?.kind === 'highlight' &&
    last.sessionId === action.sessionId &&
    last.what === action.what &&
    !last.undone;
  if (continues && last.id !== undefined) {
    await tx.actions.put({ ...last, at: action.at, after: action.after });
    return last.id;
  }
  return recordAction(tx, action);
}
