import { db } from '../db/database.ts';
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
import { undoLastMarkRead } from './unread.ts';

/** What was taken back, or done again. `ids` are highlights and `numbers` saved articles whose rows may now be others. */
export type UndoResult =
  | { kind: 'nothing' }
  | { kind: 'read'; count: number }
  | { kind: 'highlight'; what: HighlightActionKind; ids: string[] }
  | { kind: 'saved'; what: SavedActionKind; ids: string[]; articleIds: number[] };

const tables = [db.unread, ...savedSnapshotTables] as const;

/** Takes back the latest act, whatever it was. */
export function undoLatest(now: number): Promise<UndoResult> {
  return db.transaction('rw', tables, async () => {
    const [act] = await db.actions.orderBy('id').reverse().filter(isApplied).limit(1).toArray();
    if (!act) return { kind: 'nothing' };
    if (act.kind === 'read') return { kind: 'read', count: await undoLastMarkRead() };
    return undo(act, now);
  });
}

/** Takes back one change of highlights or of what is saved, though something else was done since. */
export function undoAction(id: number, now: number): Promise<UndoResult> {
  return db.transaction('rw', tables, async () => {
    const act = await db.actions.get(id);
    if (!act || act.kind === 'read' || act.undone) return { kind: 'nothing' };
    return undo(act, now);
  });
}

/** Does the change again that was taken back last. */
export function redoLatest(now: number): Promise<UndoResult> {
  return db.transaction('rw', tables, async () => {
    const [act] = await db.actions.orderBy('id').filter(isUndone).limit(1).toArray();
    if (!act || act.kind === 'read') return { kind: 'nothing' };
    if (act.kind === 'saved') await applySnapshot(act.before, act.after, now);
    else await replaceHighlights(act.before, act.after);
    await db.actions.put({ ...act, undone: false });
    return undoResultOf(act);
  });
}

const isUndone = (act: ActionRow): boolean => act.kind !== 'read' && act.undone;
const isApplied = (act: ActionRow): boolean => !isUndone(act);

async function undo(act: Exclude<ActionRow, ReadAction>, now: number): Promise<UndoResult> {
  if (act.kind === 'saved') await applySnapshot(act.after, act.before, now);
  else await replaceHighlights(act.after, act.before);
  await db.actions.put({ ...act, undone: true });
  return undoResultOf(act);
}

/** Whose rows may now be others. */
function undoResultOf(act: HighlightAction | SavedAction): UndoResult {
  if (act.kind === 'saved') return { kind: 'saved', what: act.what, ...affectedRowsOf(act) };
  const { what, before, after } = act;
  return { kind: 'highlight', what, ids: [...new Set([...before, ...after].map(({ id }) => id))] };
}

async function replaceHighlights(
  from: HighlightAction['before'],
  to: HighlightAction['before'],
): Promise<void> {
  const ids = [...from, ...to].map(({ id }) => id);
  const stored = (await db.highlights.bulkGet(ids)).filter((row) => row !== undefined);
  const { put, remove } = mergeHighlights(stored, from, to);
  await db.highlights.bulkDelete(remove);
  await db.highlights.bulkPut(put);
}
