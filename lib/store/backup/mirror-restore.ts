import { factIn } from '../articles/fact-rows.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import type { MirrorCounts } from './mirror-state.ts';

/** Key in `meta`. */
export const mirrorRestoreKey = 'mirrorRestore';

/** Whether this database has been restored from the mirror. From then on the mirror follows the database. */
export const hasRestoredFromMirror = (): Promise<boolean> => read(['meta'], isRestoredFromMirror);

/** `hasRestoredFromMirror` inside a transaction. */
export const isRestoredFromMirror = async ({ meta }: Pick<ReadTables, 'meta'>): Promise<boolean> =>
  (await meta.get(mirrorRestoreKey)) !== undefined;

/** What was restored from the mirror, and when. */
export interface MirrorRestore extends MirrorCounts {
  at: number;
}

/** Stores what was restored from the mirror. */
export const recordMirrorRestore = (restored: MirrorRestore): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    await meta.put({ key: mirrorRestoreKey, value: JSON.stringify(restored) });
  });

/** What was restored when the database was lost; `null` if nothing was. */
export const readMirrorRestore = (): Promise<MirrorRestore | null> =>
  read(['meta'], async (tx) => {
    const restored = await factIn<MirrorRestore>(tx, mirrorRestoreKey);
    if (!restored) return null;
    const { saved, highlights, briefings } = restored;
    return saved + highlights + briefings > 0 ? restored : null;
  });
