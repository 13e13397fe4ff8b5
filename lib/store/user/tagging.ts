import {
  inKnownSpelling,
  tagKey,
  tagSpellings,
  withoutTag,
  withRenamedTag,
  withTags,
} from '../../tag.ts';
import { db } from '../db/database.ts';
import type { SavedActionKind, SavedSnapshot } from '../rows/actions.ts';
import type { SavedRow } from '../rows/articles.ts';
import { saveArticle } from './saved.ts';
import { editSaved, type SavedEdit, savedSnapshotTables } from './saved-snapshots.ts';
import { readTagSpelling, rowsTagged } from './tags.ts';

/**
 * Files an article under tags, as they are written in a line, between commas; one that is not saved is saved by it.
 * `null` where nothing changed.
 */
export function tagArticle(articleId: number, line: string, at: number): Promise<SavedEdit | null> {
  return db.transaction('rw', savedSnapshotTables, async () => {
    const tags = withTags([], line, await readTagSpelling());
    if (tags.length === 0) return null;
    const isNew = await saveArticle(articleId, at);
    const row = await db.saved.get(articleId);
    if (!row) return null;
    const after = { ...row, tags: withTags(row.tags ?? [], line, tagSpellings(tags)) };
    return editSavedRows(isNew ? [] : [row], [after], at);
  });
}

/** Takes a saved article out from under a tag. `null` where nothing changed. */
export function untagArticle(
  articleId: number,
  tag: string,
  at: number,
): Promise<SavedEdit | null> {
  return db.transaction('rw', savedSnapshotTables, async () => {
    const row = await db.saved.get(articleId);
    if (!row?.tags) return null;
    return editSavedRows([row], [{ ...row, tags: withoutTag(row.tags, tag) }], at);
  });
}

function editSavedRows(
  before: SavedRow[],
  after: SavedRow[],
  at: number,
): Promise<SavedEdit | null> {
  if (JSON.stringify(before) === JSON.stringify(after)) return Promise.resolve(null);
  const kept = (saved: SavedRow[]): SavedSnapshot => ({ saved, tagged: [] });
  return editSaved('tagged', kept(before), kept(after), at);
}

/** Gives a tag another name wherever it is; where that one is in use, both become one. `null` where nothing has it. */
export function renameTag(from: string, to: string, at: number): Promise<SavedEdit | null> {
  return editTagEverywhere('renamed', from, at, async () => {
    const isRespelled = tagKey(from) === tagKey(to);
    const name = isRespelled ? to : inKnownSpelling(to, await readTagSpelling());
    return (tags) => withRenamedTag(tags, from, name);
  });
}

/** Takes a tag off everything that has it. `null` where nothing has. */
export const removeTag = (tag: string, at: number): Promise<SavedEdit | null> =>
  editTagEverywhere('removed', tag, at, async () => (tags) => withoutTag(tags, tag));

function editTagEverywhere(
  what: SavedActionKind,
  tag: string,
  at: number,
  change: () => Promise<(tags: readonly string[]) => string[]>,
): Promise<SavedEdit | null> {
  return db.transaction('rw', savedSnapshotTables, async () => {
    const { saved, highlights } = await rowsTagged(tag);
    const tagsOf = await change();
    const before = {
      saved,
      tagged: highlights.map(({ id, tags, changedAt }) => ({ id, tags, changedAt })),
    };
    const after = {
      saved: saved.map((row) => ({ ...row, tags: tagsOf(row.tags ?? []) })),
      tagged: before.tagged.map(({ id, tags }) => ({ id, tags: tagsOf(tags), changedAt: at })),
    };
    return editSaved(what, before, after, at);
  });
}
