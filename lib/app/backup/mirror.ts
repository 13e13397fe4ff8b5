import { type MirrorKey, writeMirror } from '../../platform/mirror.ts';
import { putBehind } from '../../store/backup/mirror-state.ts';
import { readReadUntil } from '../../store/user/read-until.ts';
import { readSavedOf } from '../../store/backup/saved-entry.ts';

/*
 * A second copy of what the reader made, in `storage.local`: the database can be lost by a fault of the disk or the
 * browser. It is written behind each commit; docs/decisions/028-what-the-reader-made-outlives-the-database.md.
 */

/**
 * One writer at a time: it reads what is stored when its turn comes, so that the last one writes the latest. What it
 * repeats is stored already, so a disk that is full spoils neither that nor what comes after: it is noted, for the lists to
 * say, until a start of the worker brings the mirror in line. Resolves to whether it was written.
 */
export async function inTurn(write: () => Promise<void>): Promise<boolean> {
  try {
    await navigator.locks.request('mirror', write);
    return true;
  } catch (error) {
    console.warn('What the reader made could not be repeated in the mirror.', error);
    await putBehind(true);
    return false;
  }
}

/** Repeats in the mirror whether and how these articles are saved. */
export const mirrorSaved = (...numbers: readonly number[]): Promise<boolean> =>
  inTurn(async () => {
    const written = new Map<MirrorKey, unknown>();
    const emptied: MirrorKey[] = [];
    for (const { url, entry } of await readSavedOf(numbers)) {
      if (entry) written.set(`saved:${url}`, entry);
      else emptied.push(`saved:${url}`);
    }
    await writeMirror(written, emptied);
  });

/** Repeats in the mirror how far all is read. */
export const mirrorRead = (): Promise<boolean> =>
  inTurn(async () => {
    const until = await readReadUntil();
    if (until) await writeMirror(new Map([['readUntil', until]]), []);
  });
