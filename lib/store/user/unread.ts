import { forgetActs, isReadAct } from './action-log.ts';
import { db } from '../db/database.ts';
import type { UnreadRow } from '../db/rows/articles.ts';

/** How many articles are unread: the number that badge, popup and panel all show. */
export const countUnread = (): Promise<number> => db.unread.count();

/** Which of these articles are unread. */
export async function unreadAmong(numbers: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await db.unread.bulkGet([...numbers]);
  return new Set(rows.flatMap((row) => row?.n ?? []));
}

/** Marks one article as read. */
export const removeUnread = (n: number): Promise<void> => db.unread.delete(n);

/** Marks one article as unread again. */
export async function addUnread(n: number): Promise<void> {
  await db.transaction('rw', db.unread, db.articles, async () => {
    const article = await db.articles.get(n);
    if (article) await db.unread.put({ n, sortAt: article.sortAt });
  });
}

/** Which unread articles an act takes: all, or those among these numbers. */
export type ReadRange = { kind: 'all' } | { kind: 'these'; numbers: readonly number[] };

/**
 * Marks a range as read and remembers it as one act. Resolves to how many articles were unread in it.
 * The rows go into the act as they were, so that undo puts back exactly what was taken.
 */
export function markRangeRead(range: ReadRange, at: number): Promise<number> {
  return db.transaction('rw', db.unread, db.acts, async () => {
    const rows = await takeRows(range);
    if (rows.length === 0) return 0;
    await Promise.all([
      forgetActs(at),
      db.acts.add({
        at,
        kind: 'read',
        numbers: rows.map((row) => row.n),
        places: rows.map((row) => row.sortAt),
      }),
    ]);
    return rows.length;
  });
}

/** Takes the rows of a range out of the table. */
async function takeRows(range: ReadRange): Promise<UnreadRow[]> {
  if (range.kind === 'all') {
    // Asked for at once: the database clears the table while the page still unpacks ten thousand rows.
    const [rows] = await Promise.all([db.unread.toArray(), db.unread.clear()]);
    return rows;
  }
  const rows = await rowsAmong(range.numbers);
  await db.unread.bulkDelete(rows.map((row) => row.n));
  return rows;
}

/** A few are asked for one by one; for many it is faster to read all and choose. */
const fewNumbers = 200;

async function rowsAmong(numbers: readonly number[]): Promise<UnreadRow[]> {
  if (numbers.length <= fewNumbers) {
    const rows = await db.unread.bulkGet([...numbers]);
    return rows.filter((row) => row !== undefined);
  }
  const taken = new Set(numbers);
  return (await db.unread.toArray()).filter(({ n }) => taken.has(n));
}

/** Takes back the last marking, which is then no more. Resolves to how many articles are unread again. */
export function undoLastMarking(): Promise<number> {
  return db.transaction('rw', db.unread, db.acts, async () => {
    const [act] = await db.acts.orderBy('id').reverse().filter(isReadAct).limit(1).toArray();
    if (act?.kind !== 'read' || act.id === undefined) return 0;
    await Promise.all([
      db.unread.bulkPut(act.numbers.map((n, at) => ({ n, sortAt: act.places[at] ?? 0 }))),
      db.acts.delete(act.id),
    ]);
    return act.numbers.length;
  });
}
