import { db } from '../db/database.ts';
import { keptTables, touchedBy, turnInto } from './saved-snapshots.ts';
import { replay } from './highlight-merge.ts';
import type {
  ActRow,
  HighlightAct,
  HighlightDeed,
  ReadAct,
  SavedAct,
  SavedDeed,
} from '../db/rows/actions.ts';
import { undoLastMarking } from './unread.ts';

/** What was taken back, or done again. `ids` are highlights and `numbers` saved articles whose rows may now be others. */
export type Undone =
  | { kind: 'nothing' }
  | { kind: 'read'; count: number }
  | { kind: 'highlight'; what: HighlightDeed; ids: string[] }
  | { kind: 'saved'; what: SavedDeed; ids: string[]; numbers: number[] };

const tables = [db.unread, ...keptTables] as const;

/** Takes back the latest act, whatever it was. */
export function undoLatest(now: number): Promise<Undone> {
  return db.transaction('rw', tables, async () => {
    const [act] = await db.acts.orderBy('id').reverse().filter(isStanding).limit(1).toArray();
    if (!act) return { kind: 'nothing' };
    if (act.kind === 'read') return { kind: 'read', count: await undoLastMarking() };
    return takeBack(act, now);
  });
}

/** Takes back one change of highlights or of what is saved, though something else was done since. */
export function undoAct(id: number, now: number): Promise<Undone> {
  return db.transaction('rw', tables, async () => {
    const act = await db.acts.get(id);
    if (!act || act.kind === 'read' || act.undone) return { kind: 'nothing' };
    return takeBack(act, now);
  });
}

/** Does the change again that was taken back last. */
export function redoLatest(now: number): Promise<Undone> {
  return db.transaction('rw', tables, async () => {
    const [act] = await db.acts.orderBy('id').filter(isUndone).limit(1).toArray();
    if (!act || act.kind === 'read') return { kind: 'nothing' };
    if (act.kind === 'saved') await turnInto(act.before, act.after, now);
    else await replace(act.before, act.after);
    await db.acts.put({ ...act, undone: false });
    return told(act);
  });
}

const isUndone = (act: ActRow): boolean => act.kind !== 'read' && act.undone;
const isStanding = (act: ActRow): boolean => !isUndone(act);

async function takeBack(act: Exclude<ActRow, ReadAct>, now: number): Promise<Undone> {
  if (act.kind === 'saved') await turnInto(act.after, act.before, now);
  else await replace(act.after, act.before);
  await db.acts.put({ ...act, undone: true });
  return told(act);
}

/** Whose rows may now be others. */
function told(act: HighlightAct | SavedAct): Undone {
  if (act.kind === 'saved') return { kind: 'saved', what: act.what, ...touchedBy(act) };
  const { what, before, after } = act;
  return { kind: 'highlight', what, ids: [...new Set([...before, ...after].map(({ id }) => id))] };
}

async function replace(from: HighlightAct['before'], to: HighlightAct['before']): Promise<void> {
  const ids = [...from, ...to].map(({ id }) => id);
  const stored = (await db.highlights.bulkGet(ids)).filter((row) => row !== undefined);
  const { put, remove } = replay(stored, from, to);
  await db.highlights.bulkDelete(remove);
  await db.highlights.bulkPut(put);
}
