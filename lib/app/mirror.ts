import { type MirrorKey, writeMirror } from '../platform/mirror.ts';
import { readReadUntil } from '../store/read-until.ts';
import { readSavedOf } from '../store/saved-entry.ts';

/*
 * A second copy of what the reader made, in `storage.local`: the database can be lost by a fault of the disk or the
 * browser. It is written behind each commit; docs/decisions/028-what-the-reader-made-outlives-the-database.md.
 */

/** One writer at a time: it reads what is stored when its turn comes, so that the last one writes the latest. */
export const inTurn = (write: () => Promise<void>): Promise<void> =>
  navigator.locks.request('mirror', write);

/** Repeats in the mirror whether and how these articles are saved. */
export const mirrorSaved = (...numbers: readonly number[]): Promise<void> =>
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
export const mirrorRead = (): Promise<void> =>
  inTurn(async () => {
    const until = await readReadUntil();
    if (until) await writeMirror(new Map([['readUntil', until]]), []);
  });
