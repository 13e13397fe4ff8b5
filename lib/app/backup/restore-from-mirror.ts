import { type Made, nothingMade } from '../../backup/user-data.ts';
import { highlightEntry, readUntilEntry, savedEntry } from '../../backup/mirror-schema.ts';
import { soundEntries } from '../../backup/valid-entries.ts';
import { readMirror } from '../../platform/mirror.ts';
import { mergeIntoStore } from '../../store/backup/user-data.ts';
import { hasTakenOver, putTakenOver } from '../../store/backup/mirror-state.ts';
import { putReadUntil } from '../../store/user/read-until.ts';

/**
 * Before the first poll of a database that knows nothing of the mirror, because it is new or the old one was lost: what the
 * reader saved and marked comes back, and what was read is not new again. Broken off anywhere, it can be done once more.
 */
export async function recoverFromMirror(now: number): Promise<void> {
  if (await hasTakenOver()) return;
  const mirror = await readMirror();
  const under = (prefix: string) =>
    [...mirror].flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
  const saved = soundEntries(savedEntry, under('saved:')).entries;
  const highlights = soundEntries(highlightEntry, under('highlight:')).entries;
  const [until] = soundEntries(readUntilEntry, under('readUntil')).entries;
  // First, so that it holds for the saved articles as well.
  if (until) await putReadUntil(until);
  if (saved.length + highlights.length > 0) {
    await mergeIntoStore({ ...nothingMade, saved, highlights }, (mine, theirs) => ({
      changes: missing(mine, theirs),
    }));
  }
  await putTakenOver({ at: now, saved: saved.length, highlights: highlights.length });
}

/** What is here already stays as it is. */
function missing(mine: Made, theirs: Made): Made {
  const ids = new Set(mine.highlights.map(({ id }) => id));
  const urls = new Set(mine.saved.map(({ url }) => url));
  return {
    ...nothingMade,
    highlights: theirs.highlights.filter(({ id }) => !ids.has(id)),
    saved: theirs.saved.filter(({ url }) => !urls.has(url)),
  };
}
