import { spelledAs, spellingOf, tagKey, withoutTag, withRenamed, withTags } from '../../tag.ts';
import { db } from '../db/database.ts';
import { changeKept, type Done, keptTables } from './saved-snapshots.ts';
import type { Kept, SavedDeed } from '../db/rows/actions.ts';
import type { SavedRow } from '../db/rows/articles.ts';
import { saveArticle } from './saved.ts';
import { readSpelling, rowsTagged } from './tags.ts';

/**
 * Files an article under tags, as they are written in a line, between commas; one that is not saved is saved by it.
 * `null` where nothing changed.
 */
export function tagArticle(n: number, line: string, at: number): Promise<Done | null> {
  return db.transaction('rw', keptTables, async () => {
    const tags = withTags([], line, await readSpelling());
    if (tags.length === 0) return null;
    const isNew = await saveArticle(n, at);
    const row = await db.saved.get(n);
    if (!row) return null;
    const after = { ...row, tags: withTags(row.tags ?? [], line, spellingOf(tags)) };
    return changeSaved(isNew ? [] : [row], [after], at);
  });
}

/** Takes a saved article out from under a tag. `null` where nothing changed. */
export function untagArticle(n: number, tag: string, at: number): Promise<Done | null> {
  return db.transaction('rw', keptTables, async () => {
    const row = await db.saved.get(n);
    if (!row?.tags) return null;
    return changeSaved([row], [{ ...row, tags: withoutTag(row.tags, tag) }], at);
  });
}

function changeSaved(before: SavedRow[], after: SavedRow[], at: number): Promise<Done | null> {
  if (JSON.stringify(before) === JSON.stringify(after)) return Promise.resolve(null);
  const kept = (saved: SavedRow[]): Kept => ({ saved, tagged: [] });
  return changeKept('tagged', kept(before), kept(after), at);
}

/** Gives a tag another name wherever it is; where that one is in use, both become one. `null` where nothing has it. */
export function renameTag(from: string, to: string, at: number): Promise<Done | null> {
  return everywhere('renamed', from, at, async () => {
    const isRespelled = tagKey(from) === tagKey(to);
    const name = isRespelled ? to : spelledAs(to, await readSpelling());
    return (tags) => withRenamed(tags, from, name);
  });
}

/** Takes a tag off everything that has it. `null` where nothing has. */
export const removeTag = (tag: string, at: number): Promise<Done | null> =>
  everywhere('removed', tag, at, async () => (tags) => withoutTag(tags, tag));

function everywhere(
  what: SavedDeed,
  tag: string,
  at: number,
  change: () => Promise<(tags: readonly string[]) => string[]>,
): Promise<Done | null> {
  return db.transaction('rw', keptTables, async () => {
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
    return changeKept(what, before, after, at);
  });
}
