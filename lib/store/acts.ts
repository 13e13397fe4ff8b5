import { db } from './db.ts';
import type { ActRow, HighlightAct, HighlightDeed } from './rows.ts';
import { undoLastMarking } from './unread.ts';

/** What was taken back, or done again. */
export type Undone =
  | { kind: 'nothing' }
  | { kind: 'read'; count: number }
  | { kind: 'highlight'; what: HighlightDeed; ids: string[] };

/** Takes back the latest act, whatever it was. */
export function undoLatest(): Promise<Undone> {
  return db.transaction('rw', db.unread, db.highlights, db.acts, async () => {
    const [act] = await db.acts.orderBy('id').reverse().filter(isStanding).limit(1).toArray();
    if (!act) return { kind: 'nothing' };
    if (act.kind === 'read') return { kind: 'read', count: await undoLastMarking() };
    return takeBack(act);
  });
}

/** Takes back one change of highlights, though something else was done since. */
export function undoHighlightAct(id: number): Promise<Undone> {
  return db.transaction('rw', db.highlights, db.acts, async () => {
    const act = await db.acts.get(id);
    if (act?.kind !== 'highlight' || act.undone) return { kind: 'nothing' };
    return takeBack(act);
  });
}

/** Does the change of highlights again that was taken back last. */
export function redoLatest(): Promise<Undone> {
  return db.transaction('rw', db.highlights, db.acts, async () => {
    const [act] = await db.acts.orderBy('id').filter(isUndone).limit(1).toArray();
    if (act?.kind !== 'highlight') return { kind: 'nothing' };
    await replace(act.before, act.after);
    await db.acts.put({ ...act, undone: false });
    return told(act);
  });
}

const isUndone = (act: ActRow): boolean => act.kind === 'highlight' && act.undone;
const isStanding = (act: ActRow): boolean => !isUndone(act);

async function takeBack(act: HighlightAct): Promise<Undone> {
  await replace(act.after, act.before);
  await db.acts.put({ ...act, undone: true });
  return told(act);
}

/** Whose rows may now be others. */
const told = ({ what, before, after }: HighlightAct): Undone => ({
  kind: 'highlight',
  what,
  ids: [...new Set([...before, ...after].map(({ id }) => id))],
});

async function replace(gone: HighlightAct['before'], back: HighlightAct['before']): Promise<void> {
  await db.highlights.bulkDelete(gone.map(({ id }) => id));
  await db.highlights.bulkPut(back);
}
