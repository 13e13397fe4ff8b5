import { type MirrorKey, writeMirror } from '../../platform/mirror.ts';
import { putMirrorBehind } from '../../store/backup/mirror-state.ts';
import { readSavedEntries } from '../../store/backup/saved-entry.ts';
import { computeReadUntil } from '../../store/user/read-until.ts';

/*
 * A second copy of what the reader made, in `storage.local`: the database can be lost by a fault of the disk or the
 * browser. It is written behind each commit; docs/decisions/028-user-data-outlives-the-database.md.
 */

/**
 * One writer at a time: it reads what is stored when its turn comes, so that the last one writes the latest. What it
 * repeats is stored already, so a disk that is full spoils neither that nor what comes after: it is noted, for the lists to
 * say, until a start of the worker brings the mirror in line. Resolves to whether it was written.
 */
export async function withMirrorLock(write: () => Promise<void>): Promise<boolean> {
  try {
    await navigator.locks.request('mirror', write);
    return true;
  } catch (error) {
    console.warn('What the reader made could not be repeated in the mirror.', error);
    await putMirrorBehind(true);
    return false;
  }
}

/** Repeats in the mirror whether and how these articles are saved. */
export const mirrorSaved = (...articleIds: readonly number[]): Promise<boolean> =>
  withMirrorLock(async () => {
    const written = new Map<MirrorKey, unknown>();
    const emptied: MirrorKey[] = [];
    for (const { url, entry } of await readSavedEntries(articleIds)) {
      if (entry) written.set(`saved:${url}`, entry);
      else emptied.push(`saved:${url}`);
    }
    await writeMirror(written, emptied);
  });

/** Repeats in the mirror how far all is read. */
export const mirrorReadState = (): Promise<boolean> =>
  withMirrorLock(async () => {
    const until = await computeReadUntil();
    if (until) await writeMirror(new Map([['readUntil', until]]), []);
  });
