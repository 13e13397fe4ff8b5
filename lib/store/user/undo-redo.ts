import { write } from '../db/database.ts';
import type { TableName, Tables } from '../db/tables.ts';
import type {
  ActionRow,
  HighlightAction,
  HighlightActionKind,
  ReadAction,
  SavedAction,
  SavedActionKind,
} from '../rows/actions.ts';
import { mergeHighlights } from './highlight-merge.ts';
import { affectedRowsOf, applySnapshot, savedSnapshotTables } from './saved-snapshots.ts';
import { undoLastMarkReadIn } from './unread.ts';

/** What was undone or redone. `ids` are highlights, `articleIds` saved articles, whose rows may have changed. */
export type UndoResult =
  | { kind: 'nothing' }
  | { kind: 'read'; count: number }
  | { kind: 'highlight'; what: HighlightActionKind; ids: string[] }
  | { kind: 'saved'; what: SavedActionKind; ids: string[]; articleIds: number[] };

const undoTables = ['unread', ...savedSnapshotTables] as const satisfies readonly TableName[];

type UndoTables = Pick<Tables, (typeof undoTables)[number]>;

/** Undoes the latest action. */
export const undoLatest = (now: number): Promise<UndoResult> =>
  write(undoTables, async (tx) => {
    const [action] = await tx.actions.orderBy('id').reverse().filter(isApplied).limit(1).toArray();
    if (!action) return { kind: 'nothing' };
    if (action.kind === 'read') return { kind: 'read', count: await undoLastMarkReadIn(tx) };
    return undo(tx, action, now);
  });

/** Undoes one edit of highlights or saved articles, even where it is not the latest. */
export const undoAction = (id: number, now: number): Promise<UndoResult> =>
  write(undoTables, async (tx) => {
    const action = await tx.actions.get(id);
    if (!action || action.kind === 'read' || action.undone) return { kind: 'nothing' };
    return undo(tx, action, now);
  });

/** Redoes the action that was undone last. */
export const redoLatest = (now: number): Promise<UndoResult> =>
  write(undoTables, async (tx) => {
    const [action] = await tx.actions.orderBy('id').filter(isUndone).limit(1).toArray();
    if (!action || action.kind === 'read') return { kind: 'nothing' };
    if (action.kind === 'saved') await applySnapshot(tx, action.before, action.after, now);
    else await replaceHighlights(tx, action.before, action.after);
    await tx.actions.put({ ...action, undone: false });
    return undoResultOf(action);
  });

const isUndone = (action: ActionRow): boolean => action.kind !== 'read' && action.undone;
const isApplied = (action: ActionRow): boolean => !isUndone(action);

async function undo(
  tx: UndoTables,
  action: Exclude<ActionRow, ReadAction>,
  now: number,
): Promise<UndoResult> {
  if (action.kind === 'saved') await applySnapshot(tx, action.after, action.before, now);
  else await replaceHighlights(tx, action.after, action.before);
  await tx.actions.put({ ...action, undone: true });
  return undoResultOf(action);
}

function undoResultOf(action: HighlightAction | SavedAction): UndoResult {
  if (action.kind === 'saved')
    return { kind: 'saved', what: action.what, ...affectedRowsOf(action) };
  const { what, before, after } = action;
  return { kind: 'highlight', what, ids: [...new Set([...before, ...after].map(({ id }) => id))] };
}

async function replaceHighlights(
  { highlights }: Pick<Tables, 'highlights'>,
  from: HighlightAction['before'],
  to: HighlightAction['before'],
): Promise<void> {
  const ids = [...from, ...to].map(({ id }) => id);
  const stored = (await highlights.bulkGet(ids)).filter((row) => row !== undefined);
  const { put, remove } = mergeHighlights(stored, from, to);
  await highlights.bulkDelete(remove);
  await highlights.bulkPut(put);
}
