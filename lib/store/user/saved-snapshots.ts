import { applyTagChange } from '../../tag.ts';
import { schedulePictureCheckNow } from '../articles/jobs.ts';
import { db } from '../db/database.ts';
import type { SavedAction, SavedActionKind, SavedSnapshot } from '../rows/actions.ts';
import type { SavedRow } from '../rows/articles.ts';
import { recordAction } from './action-log.ts';

/** The tables that a change of what is saved and tagged reads and writes. */
export const savedSnapshotTables = [
  db.saved,
  db.highlights,
  db.articles,
  db.media,
  db.jobs,
  db.actions,
] as const;

/** The saved articles and highlights that a change touched. */
export interface AffectedRows {
  articleIds: number[];
  ids: string[];
}

/** A change that was stored, and the act by which it can be undone. */
export interface SavedEdit extends AffectedRows {
  act: number;
}

/** Makes of what is saved and tagged what `after` says, as one act; `null` where that is as it was. Must run inside a transaction over `keptTables`. */
export async function editSaved(
  what: SavedActionKind,
  before: SavedSnapshot,
  after: SavedSnapshot,
  at: number,
): Promise<SavedEdit | null> {
  const touched = affectedRowsOf({ before, after });
  if (touched.articleIds.length + touched.ids.length === 0) return null;
  await applySnapshot(before, after, at);
  const act = await recordAction({ at, kind: 'saved', what, before, after, undone: false });
  return { act, ...touched };
}

/** Whose rows an act may have changed. */
export function affectedRowsOf({
  before,
  after,
}: Pick<SavedAction, 'before' | 'after'>): AffectedRows {
  return {
    articleIds: [...new Set([...before.saved, ...after.saved].map(({ articleId }) => articleId))],
    ids: [...new Set([...before.tagged, ...after.tagged].map(({ id }) => id))],
  };
}

/**
 * Takes a change back, or does it again. What was done to the same rows since is left alone: a highlight keeps its
 * note, an article its other tags. Must run inside a transaction over `keptTables`.
 */
export async function applySnapshot(
  from: SavedSnapshot,
  to: SavedSnapshot,
  now: number,
): Promise<void> {
  const wanted = new Set(to.saved.map(({ articleId }) => articleId));
  await db.saved.bulkDelete(
    from.saved.map(({ articleId }) => articleId).filter((articleId) => !wanted.has(articleId)),
  );
  const earlier = new Map(from.saved.map((row) => [row.articleId, row]));
  const here = await db.saved.bulkGet([...wanted]);
  const rows = to.saved.flatMap((row, index) =>
    retagged(row, earlier.get(row.articleId), here[index]),
  );
  await restoreRows(rows, new Set(here.flatMap((row) => row?.articleId ?? [])), now);
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
  return [{ ...here, tags: applyTagChange(here.tags ?? [], earlier.tags ?? [], row.tags ?? []) }];
}

/** An article may have been removed since; and the pictures of one that was not saved for a while. */
async function restoreRows(
  rows: readonly SavedRow[],
  here: ReadonlySet<number>,
  now: number,
): Promise<void> {
  const articles = await db.articles.bulkGet(rows.map(({ articleId }) => articleId));
  await db.saved.bulkPut(rows.filter((_, index) => articles[index] !== undefined));
  if (rows.some(({ articleId }) => !here.has(articleId))) await schedulePictureCheckNow(now);
}

async function retagHighlights(from: SavedSnapshot, to: SavedSnapshot): Promise<void> {
  const earlier = new Map(from.tagged.map((row) => [row.id, row]));
  const here = await db.highlights.bulkGet(to.tagged.map(({ id }) => id));
  await db.highlights.bulkPut(
    to.tagged.flatMap(({ id, tags, changedAt }, index) => {
      const [was, row] = [earlier.get(id), here[index]];
      if (!was || !row) return [];
      const isSame = row.changedAt === was.changedAt;
      return {
        ...row,
        tags: applyTagChange(row.tags, was.tags, tags),
        changedAt: isSame ? changedAt : row.changedAt,
      };
    }),
  );
}
