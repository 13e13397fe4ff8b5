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

/** Repeats in the mirror whether an article is saved. */
export const mirrorSaved = (n: number): Promise<void> =>
  inTurn(async () => {
    const saved = await readSavedOf(n);
    if (!saved) return;
    const key: MirrorKey = `saved:${saved.url}`;
    if (saved.entry) await writeMirror(new Map([[key, saved.entry]]), []);
    else await writeMirror(new Map(), [key]);
  });

/** Repeats in the mirror how far all is read. */
export const mirrorRead = (): Promise<void> =>
  inTurn(async () => {
    const until = await readReadUntil();
    if (until) await writeMirror(new Map([['readUntil', until]]), []);
  });
