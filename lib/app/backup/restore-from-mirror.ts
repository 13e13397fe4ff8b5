import { briefingEntry } from '../../backup/briefing-entry.ts';
import { highlightEntry, readUntilEntry, savedEntry } from '../../backup/mirror-entries.ts';
import { emptyUserData, type ReadUntil, type UserData } from '../../backup/user-data.ts';
import { validEntries } from '../../backup/valid-entries.ts';
import { readMirror } from '../../platform/mirror.ts';
import { hasRestoredFromMirror, recordMirrorRestore } from '../../store/backup/mirror-restore.ts';
import type { MirrorState } from '../../store/backup/mirror-state.ts';
import { readAlongside, readStoredNames } from '../../store/backup/user-data.ts';
import { mergeStoredUserData } from '../../store/backup/write-user-data.ts';
import { putReadUntil } from '../../store/user/read-until.ts';
import { unobserved } from './article-run.ts';
import { mergeInSlices } from './merge-in-slices.ts';

/**
 * Restores saved articles, highlights, briefings and reading state from the mirror into a new database, before its
 * first poll. Can be repeated after an interruption.
 */
export async function restoreFromMirror(now: number): Promise<void> {
  if (await hasRestoredFromMirror()) return;
  const { saved, highlights, briefings, until } = await readMirrorEntries();
  // Comes first, so that it applies to the saved articles as well.
  if (until) await putReadUntil(until);
  if (saved.length + highlights.length + briefings.length > 0) {
    const merge = (some: UserData) =>
      mergeStoredUserData(some, now, (mine, theirs) => ({ changes: missingEntries(mine, theirs) }));
    const mirrored = { ...emptyUserData, saved, highlights, briefings };
    const { theirs } = await readAlongside(mirrored, await readStoredNames());
    await mergeInSlices(theirs, merge, unobserved.signal);
  }
  await recordMirrorRestore({
    at: now,
    saved: saved.length,
    highlights: highlights.length,
    briefings: briefings.length,
  });
}

/** The valid entries of the mirror. */
export async function readMirrorEntries(): Promise<MirrorState & { until: ReadUntil | undefined }> {
  const mirror = await readMirror();
  const under = (prefix: string) =>
    [...mirror].flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
  const [until] = validEntries(readUntilEntry, under('readUntil')).entries;
  return {
    saved: validEntries(savedEntry, under('saved:')).entries,
    highlights: validEntries(highlightEntry, under('highlight:')).entries,
    briefings: validEntries(briefingEntry, under('briefing:')).entries,
    until,
  };
}

/** Entries that the database does not have yet. */
function missingEntries(mine: UserData, theirs: UserData): UserData {
  const ids = new Set(mine.highlights.map(({ id }) => id));
  const urls = new Set(mine.saved.map(({ url }) => url));
  const days = new Set(mine.briefings.map(({ day }) => day));
  return {
    ...emptyUserData,
    highlights: theirs.highlights.filter(({ id }) => !ids.has(id)),
    saved: theirs.saved.filter(({ url }) => !urls.has(url)),
    briefings: theirs.briefings.filter(({ day }) => !days.has(day)),
  };
}
