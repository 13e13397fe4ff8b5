import { applyTagChange } from '../../tag-edits.ts';
import { queuePictureCheckNow } from '../articles/job-rows.ts';
import type { TableName, Tables } from '../db/tables.ts';
import type { SavedActionKind, SavedSnapshot } from '../rows/actions.ts';
import type { SavedRow } from '../rows/articles.ts';
import { recordAction } from './action-log.ts';

/** The tables that an edit of saved articles and tags reads and writes. */
export const savedSnapshotTables = [
  'saved',
  'highlights',
  'articles',
  'media',
  'jobs',
  'actions',
] as const satisfies readonly TableName[];

export type SavedSnapshotTables = Pick<Tables, (typeof savedSnapshotTables)[number]>;

/**
 * Applies an edit of saved articles and tags and records it as one action. Resolves to the action's id, or `null` if
 * nothing is affected.
 */
export async function editSaved(
  tx: SavedSnapshotTables,
  what: SavedActionKind,
  before: SavedSnapshot,
  after: SavedSnapshot,
  at: number,
): Promise<number | null> {
  const affected = [before.saved, before.tagged, after.saved, after.tagged];
  if (affected.every((rows) => rows.length === 0)) return null;
  await applySnapshot(tx, before, after, at);
  return recordAction(tx, { at, kind: 'saved', what, before, after, undoneAt: null });
}

/** Undoes or redoes an edit. What was changed in the same rows since, such as a note or other tags, stays. */
export async function applySnapshot(
  tx: SavedSnapshotTables,
  from: SavedSnapshot,
  to: SavedSnapshot,
  now: number,
): Promise<void> {
  const wanted = new Set(to.saved.map(({ articleId }) => articleId));
  await tx.saved.bulkDelete(
    from.saved.map(({ articleId }) => articleId).filter((articleId) => !wanted.has(articleId)),
  );
  const earlier = new Map(from.saved.map((row) => [row.articleId, row]));
  const here = await tx.saved.bulkGet([...wanted]);
  const rows = to.saved.flatMap((row, index) =>
    retagged(row, earlier.get(row.articleId), here[index]),
  );
  await restoreRows(tx, rows, new Set(here.flatMap((row) => row?.articleId ?? [])), now);
  await retagHighlights(tx, from, to);
}

/** The row as it was, if it has to come back; otherwise the stored row with the change of tags applied. */
function retagged(
  row: SavedRow,
  earlier: SavedRow | undefined,
  here: SavedRow | undefined,
): SavedRow[] {
  if (!here) return earlier ? [] : [row];
  const tags = applyTagChange(here.tags ?? [], earlier?.tags ?? [], row.tags ?? []);
  return [earlier || tags.length > 0 ? { ...here, tags } : here];
}

/**
 * Restores rows whose article is still stored, and has pictures checked that may have been removed while it was not
 * saved.
 */
async function restoreRows(
  tx: Pick<Tables, 'articles' | 'saved' | 'jobs'>,
  rows: readonly SavedRow[],
  here: ReadonlySet<number>,
  now: number,
): Promise<void> {
  const articles = await tx.articles.bulkGet(rows.map(({ articleId }) => articleId));
  await tx.saved.bulkPut(rows.filter((_, index) => articles[index] !== undefined));
  if (rows.some(({ articleId }) => !here.has(articleId))) await queuePictureCheckNow(tx, now);
}

async function retagHighlights(
  { highlights }: Pick<Tables, 'highlights'>,
  from: SavedSnapshot,
  to: SavedSnapshot,
): Promise<void> {
  const earlier = new Map(from.tagged.map((row) => [row.id, row]));
  const here = await highlights.bulkGet(to.tagged.map(({ id }) => id));
  await highlights.bulkPut(
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
