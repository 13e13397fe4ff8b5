import { inKnownSpelling, tagKey, tagSpellings } from '../../tag.ts';
import { withoutTag, withRenamedTag, withTags } from '../../tag-edits.ts';
import { write } from '../db/database.ts';
import type { SavedActionKind, SavedSnapshot } from '../rows/actions.ts';
import type { SavedRow } from '../rows/articles.ts';
import { addSaved } from './saved-rows.ts';
import { editSaved, type SavedSnapshotTables, savedSnapshotTables } from './saved-snapshots.ts';
import { rowsTagged, tagSpellingIn } from './tag-rows.ts';

/** Adds comma-separated tags to an article, which saves it. Resolves to the action's id, or `null` if nothing changed. */
export const tagArticle = (articleId: number, line: string, at: number): Promise<number | null> =>
  write(savedSnapshotTables, async (tx) => {
    const tags = withTags([], line, await tagSpellingIn(tx));
    if (tags.length === 0) return null;
    const isNew = await addSaved(tx, articleId, at);
    const row = await tx.saved.get(articleId);
    if (!row) return null;
    const after = { ...row, tags: withTags(row.tags ?? [], line, tagSpellings(tags)) };
    return editSavedRows(tx, isNew ? [] : [row], [after], at);
  });

/** Removes a tag from a saved article. Resolves to the action's id, or `null` if nothing changed. */
export const untagArticle = (articleId: number, tag: string, at: number): Promise<number | null> =>
  write(savedSnapshotTables, async (tx) => {
    const row = await tx.saved.get(articleId);
    if (!row?.tags) return null;
    return editSavedRows(tx, [row], [{ ...row, tags: withoutTag(row.tags, tag) }], at);
  });

async function editSavedRows(
  tx: SavedSnapshotTables,
  before: SavedRow[],
  after: SavedRow[],
  at: number,
): Promise<number | null> {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const snapshot = (saved: SavedRow[]): SavedSnapshot => ({ saved, tagged: [] });
  return editSaved(tx, 'tagged', snapshot(before), snapshot(after), at);
}

/**
 * Renames a tag everywhere; a name in use merges the two. Resolves to the action's id, or `null` if nothing has the
 * tag.
 */
export const renameTag = (from: string, to: string, at: number): Promise<number | null> =>
  editTagEverywhere('renamed', from, at, async (tx) => {
    const isRespelled = tagKey(from) === tagKey(to);
    const name = isRespelled ? to : inKnownSpelling(to, await tagSpellingIn(tx));
    return (tags) => withRenamedTag(tags, from, name);
  });

/** Removes a tag everywhere. Resolves to the action's id, or `null` if nothing has the tag. */
export const removeTag = (tag: string, at: number): Promise<number | null> =>
  editTagEverywhere('removed', tag, at, async () => (tags) => withoutTag(tags, tag));

type EditTags = (tags: readonly string[]) => string[];

const editTagEverywhere = (
  what: SavedActionKind,
  tag: string,
  at: number,
  planEdit: (tx: SavedSnapshotTables) => Promise<EditTags>,
): Promise<number | null> =>
  write(savedSnapshotTables, async (tx) => {
    const { saved, highlights } = await rowsTagged(tx, tag);
    const edit = await planEdit(tx);
    const before = {
      saved,
      tagged: highlights.map(({ id, tags, changedAt }) => ({ id, tags, changedAt })),
    };
    const after = {
      saved: saved.map((row) => ({ ...row, tags: edit(row.tags ?? []) })),
      tagged: before.tagged.map(({ id, tags }) => ({ id, tags: edit(tags), changedAt: at })),
    };
    return editSaved(tx, what, before, after, at);
  });
