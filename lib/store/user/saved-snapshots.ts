import { exchanged } from '../../tag.ts';
import { rememberAct } from './action-log.ts';
import { db } from '../db/database.ts';
import { lookForPicturesNow } from '../articles/jobs.ts';
import type { Kept, SavedAct, SavedDeed } from '../db/rows/actions.ts';
import type { SavedRow } from '../db/rows/articles.ts';

/** The tables that a change of what is saved and tagged reads and writes. */
export const keptTables = [
  db.saved,
  db.highlights,
  db.articles,
  db.media,
  db.jobs,
  db.acts,
] as const;

/** The saved articles and highlights that a change touched. */
export interface Touched {
  numbers: number[];
  ids: string[];
}

/** A change that was stored, and the act by which it can be undone. */
export interface Done extends Touched {
  act: number;
}

/** Makes of what is saved and tagged what `after` says, as one act; `null` where that is as it was. Must run inside a transaction over `keptTables`. */
export async function changeKept(
  what: SavedDeed,
  before: Kept,
  after: Kept,
  at: number,
): Promise<Done | null> {
  const touched = touchedBy({ before, after });
  if (touched.numbers.length + touched.ids.length === 0) return null;
  await turnInto(before, after, at);
  const act = await rememberAct({ at, kind: 'saved', what, before, after, undone: false });
  return { act, ...touched };
}

/** Whose rows an act may have changed. */
export function touchedBy({ before, after }: Pick<SavedAct, 'before' | 'after'>): Touched {
  return {
    numbers: [...new Set([...before.saved, ...after.saved].map(({ n }) => n))],
    ids: [...new Set([...before.tagged, ...after.tagged].map(({ id }) => id))],
  };
}

/**
 * Takes a change back, or does it again. What was done to the same rows since is left alone: a highlight keeps its
 * note, an article its other tags. Must run inside a transaction over `keptTables`.
 */
export async function turnInto(from: Kept, to: Kept, now: number): Promise<void> {
  const wanted = new Set(to.saved.map(({ n }) => n));
  await db.saved.bulkDelete(from.saved.map(({ n }) => n).filter((n) => !wanted.has(n)));
  const earlier = new Map(from.saved.map((row) => [row.n, row]));
  const here = await db.saved.bulkGet([...wanted]);
  const rows = to.saved.flatMap((row, index) => retagged(row, earlier.get(row.n), here[index]));
  await putBack(rows, new Set(here.flatMap((row) => row?.n ?? [])), now);
  await retagHighlights(from, to);
}

/** A row as it was, where it comes back whole; else the one that is here now, with the tags exchanged. */
function retagged(
  row: SavedRow,
  earlier: SavedRow | undefined,
  here: SavedRow | undefined,
): SavedRow[] {
  if (!earlier) return [row];
  if (!here) return [];
  return [{ ...here, tags: exchanged(here.tags ?? [], earlier.tags ?? [], row.tags ?? []) }];
}

/** An article may have been removed since; and the pictures of one that was not saved for a while. */
async function putBack(
  rows: readonly SavedRow[],
  here: ReadonlySet<number>,
  now: number,
): Promise<void> {
  const articles = await db.articles.bulkGet(rows.map(({ n }) => n));
  await db.saved.bulkPut(rows.filter((_, index) => articles[index] !== undefined));
  if (rows.some(({ n }) => !here.has(n))) await lookForPicturesNow(now);
}

async function retagHighlights(from: Kept, to: Kept): Promise<void> {
  const earlier = new Map(from.tagged.map((row) => [row.id, row]));
  const here = await db.highlights.bulkGet(to.tagged.map(({ id }) => id));
  await db.highlights.bulkPut(
    to.tagged.flatMap(({ id, tags, changedAt }, index) => {
      const [was, row] = [earlier.get(id), here[index]];
      if (!was || !row) return [];
      const isSame = row.changedAt === was.changedAt;
      return {
        ...row,
        tags: exchanged(row.tags, was.tags, tags),
        changedAt: isSame ? changedAt : row.changedAt,
      };
    }),
  );
}
