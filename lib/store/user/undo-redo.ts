import type { HighlightActionKind } from '../../highlight/highlight-action-kind.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, TableName, Tables } from '../db/tables.ts';
import type {
  ActionRow,
  BacklogAction,
  HighlightAction,
  SavedAction,
  SavedActionKind,
} from '../rows/actions.ts';
import { isUndone, type UndoneAction } from './action-log.ts';
import { moveBacklog } from './backlog/move-backlog.ts';
import { applySnapshot, savedSnapshotTables } from './saved-snapshots.ts';
import { threeWayMerge } from './three-way-merge.ts';
import { undoMarkReadIn } from './undo-mark-read.ts';

/** What was undone or redone. */
export type UndoResult =
  | { kind: 'nothing' }
  | { kind: 'backlog' }
  | { kind: 'read'; count: number }
  | { kind: 'highlight'; what: HighlightActionKind }
  | { kind: 'saved'; what: SavedActionKind };

const undoTables = [
  'unread',
  'lastRead',
  'meta',
  ...savedSnapshotTables,
] as const satisfies readonly TableName[];

type UndoTables = Pick<Tables, (typeof undoTables)[number]>;

/** What would be undone next: `nothing`, a number of articles marked as read, or another action. */
export type NextUndo =
  | { kind: 'nothing' | 'other' }
  | { kind: 'read'; count: number; actionId: number };

/** Reads what would be undone next. */
export const readNextUndo = (): Promise<NextUndo> =>
  read(['actions'], async (tx) => {
    const action = await latestApplied(tx);
    if (!action) return { kind: 'nothing' };
    if (action.kind !== 'read' || action.id === undefined) return { kind: 'other' };
    return { kind: 'read', count: action.articleIds.length, actionId: action.id };
  });

/** Reads whether there is something to redo. */
export const readCanRedo = (): Promise<boolean> =>
  read(['actions'], async (tx) => (await lastUndone(tx)) !== undefined);

async function latestApplied({
  actions,
}: Pick<ReadTables, 'actions'>): Promise<ActionRow | undefined> {
  const [action] = await actions.orderBy('id').reverse().filter(isApplied).limit(1).toArray();
  return action;
}

/** Undoes the latest action. */
export const undoLatest = (now: number): Promise<UndoResult> =>
  write(undoTables, async (tx) => {
    const action = await latestApplied(tx);
    if (!action) return { kind: 'nothing' };
    return undo(tx, action, now);
  });

/** Undoes one action, even if it is not the latest. */
export const undoAction = (id: number, now: number): Promise<UndoResult> =>
  write(undoTables, async (tx) => {
    const action = await tx.actions.get(id);
    if (!action || isUndone(action)) return { kind: 'nothing' };
    return undo(tx, action, now);
  });

/** Redoes the action that was undone last. */
export const redoLatest = (now: number): Promise<UndoResult> =>
  write(undoTables, async (tx) => {
    const action = await lastUndone(tx);
    if (!action) return { kind: 'nothing' };
    if (action.kind === 'saved') await applySnapshot(tx, action.before, action.after, now);
    else if (action.kind === 'backlog') await moveBacklog(tx, action, true);
    else await replaceHighlights(tx, action.before, action.after);
    await tx.actions.put({ ...action, undoneAt: null });
    return undoResultOf(action);
  });

/** The action that was undone last. Of several that were undone within a millisecond, that is the oldest one. */
async function lastUndone({
  actions,
}: Pick<ReadTables, 'actions'>): Promise<UndoneAction | undefined> {
  const undone = (await actions.orderBy('id').toArray()).filter(isUndone);
  return undone.toSorted((one, other) => other.undoneAt - one.undoneAt)[0];
}

const isApplied = (action: ActionRow): boolean => !isUndone(action);

async function undo(tx: UndoTables, action: ActionRow, now: number): Promise<UndoResult> {
  if (action.kind === 'read') return { kind: 'read', count: await undoMarkReadIn(tx, action) };
  if (action.kind === 'saved') await applySnapshot(tx, action.after, action.before, now);
  else if (action.kind === 'backlog') await moveBacklog(tx, action, false);
  else await replaceHighlights(tx, action.after, action.before);
  await tx.actions.put({ ...action, undoneAt: now });
  return undoResultOf(action);
}

function undoResultOf(action: HighlightAction | SavedAction | BacklogAction): UndoResult {
  if (action.kind === 'backlog') return { kind: 'backlog' };
  return action.kind === 'saved'
    ? { kind: 'saved', what: action.what }
    : { kind: 'highlight', what: action.what };
}

async function replaceHighlights(
  { highlights }: Pick<Tables, 'highlights'>,
  from: HighlightAction['before'],
  to: HighlightAction['before'],
): Promise<void> {
  const ids = [...from, ...to].map(({ id }) => id);
  const stored = (await highlights.bulkGet(ids)).filter((row) => row !== undefined);
  const { put, remove } = threeWayMerge(stored, from, to);
  await highlights.bulkDelete(remove);
  await highlights.bulkPut(put);
}
