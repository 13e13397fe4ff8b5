import { db } from './db.ts';
import type { UnreadRow } from './rows.ts';

/** How many articles are unread: the number that badge, popup and panel all show. */
export const countUnread = (): Promise<number> => db.unread.count();

/** Which articles are unread, for lists that hold read ones too. */
export async function unreadNumbers(): Promise<ReadonlySet<number>> {
  return new Set(await db.unread.toCollection().primaryKeys());
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

/** Which unread articles an act takes: all, or those at a place in the list and above (newer) or below (older). */
export type ReadRange = { kind: 'all' } | { kind: 'above' | 'below'; sortAt: number };

/**
 * Marks a range as read and remembers it as one act. Resolves to how many articles were unread in it.
 * The rows go into the act as they were, so that undo puts back exactly what was taken.
 */
export function markRangeRead(range: ReadRange, at: number): Promise<number> {
  return db.transaction('rw', db.unread, db.acts, async () => {
    const rows = await rowsIn(range);
    if (rows.length === 0) return 0;
    if (range.kind === 'all') await db.unread.clear();
    else await db.unread.bulkDelete(rows.map((row) => row.n));
    await db.acts
      .where('at')
      .below(at - actsKeptMs)
      .delete();
    await db.acts.add({
      at,
      kind: 'read',
      numbers: rows.map((row) => row.n),
      places: rows.map((row) => row.sortAt),
    });
    return rows.length;
  });
}

/** An act can be undone for a week. */
const actsKeptMs = 7 * 24 * 3_600_000;

function rowsIn(range: ReadRange): Promise<UnreadRow[]> {
  if (range.kind === 'all') return db.unread.toArray();
  const bySort = db.unread.where('sortAt');
  const rows =
    range.kind === 'above' ? bySort.aboveOrEqual(range.sortAt) : bySort.belowOrEqual(range.sortAt);
  return rows.toArray();
}

/** Takes back the last act, which is then no more. Resolves to how many articles are unread again. */
export function undoLastAct(): Promise<number> {
  return db.transaction('rw', db.unread, db.acts, async () => {
    const act = await db.acts.orderBy('id').last();
    if (act?.id === undefined) return 0;
    await db.unread.bulkPut(act.numbers.map((n, at) => ({ n, sortAt: act.places[at] ?? 0 })));
    await db.acts.delete(act.id);
    return act.numbers.length;
  });
}
