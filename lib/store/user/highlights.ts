import type { Highlight } from '../../highlight/highlight.ts';
import type { HighlightActionKind } from '../../highlight/highlight-action-kind.ts';
import { write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import type { HighlightAction } from '../rows/actions.ts';
import { recordAction } from './action-log.ts';

/**
 * `allHighlights` inside a transaction. Reads the table rather than an index, which lacks damaged rows, so that these
 * would go unnoticed.
 */
export const highlightsInOrder = async ({
  highlights,
}: Pick<ReadTables, 'highlights'>): Promise<Highlight[]> =>
  (await highlights.toArray()).sort(oldestFirst);

/** Compares highlights by time, then by id, as in the index. */
export const oldestFirst = (one: Highlight, other: Highlight): number =>
  one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);

/** The highlights that an edit needs to see: those with these ids, and those of the article at this address. */
export interface AffectedHighlights {
  ids: readonly string[];
  url?: string;
}

/** The writes of an edit, and the kind by which undo names it. */
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
 * Edits highlights and records the edit as one action. `decide` gets the affected highlights as they are stored now,
 * whatever the page that asks assumes. Resolves to the action's id, or `null` if nothing changed.
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
      undoneAt: null,
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
    last.undoneAt === null;
  if (continues && last.id !== undefined) {
    await tx.actions.put({ ...last, at: action.at, after: action.after });
    return last.id;
  }
  return recordAction(tx, action);
}
