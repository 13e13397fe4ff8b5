import type { UserData } from '../../backup/user-data.ts';
import { jobOf } from '../articles/job-rows.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables, Tables } from '../db/tables.ts';
import { mirrorBehindKey } from '../rows/mirror.ts';
import { highlightsInOrder } from '../user/highlights.ts';
import { toSavedEntry } from './saved-entry.ts';

/** What the mirror holds, apart from the time until which everything is read. */
export type MirrorState = Pick<UserData, 'saved' | 'highlights' | 'briefings'>;

/** How many entries of each kind there are. */
export type MirrorCounts = Record<keyof MirrorState, number>;

/**
 * Everything that the mirror must hold. If rows are damaged or being recovered, this is not complete, and the mirror
 * may hold more.
 */
export const readMirrorState = (): Promise<MirrorState & { isComplete: boolean }> =>
  read(['saved', 'articles', 'highlights', 'briefings', 'jobs'], async (tx) => {
    const rows = await tx.saved.toArray();
    const articles = await tx.articles.bulkGet(rows.map(({ articleId }) => articleId));
    const saved = rows.flatMap((row, index) => {
      const article = articles[index];
      return article ? [toSavedEntry(article, row)] : [];
    });
    const highlights = await highlightsInOrder(tx);
    const briefings = await tx.briefings.toArray();
    const counts = await countsIn(tx);
    const isRecovering = (await jobOf(tx, 'rederive'))?.damaged !== undefined;
    const isComplete =
      !isRecovering &&
      saved.length === counts.saved &&
      highlights.length === counts.highlights &&
      briefings.length === counts.briefings;
    return { saved, highlights, briefings, isComplete };
  });

/** How many entries the mirror must hold. */
export const countMirrorState = (): Promise<MirrorCounts> =>
  read(['saved', 'highlights', 'briefings'], countsIn);

async function countsIn(tx: Pick<ReadTables, keyof MirrorState>): Promise<MirrorCounts> {
  const [saved, highlights, briefings] = await Promise.all([
    tx.saved.count(),
    tx.highlights.count(),
    tx.briefings.count(),
  ]);
  return { saved, highlights, briefings };
}

const reconciledKey = 'mirrorReconciledAt';

/** When the mirror was last compared with the whole database; 0 before the first time. */
export const readReconciledAt = (): Promise<number> =>
  read(['meta'], async ({ meta }) => Number((await meta.get(reconciledKey))?.value ?? 0));

/** Stores when the mirror was compared with the whole database. */
export const putReconciledAt = (at: number): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    await meta.put({ key: reconciledKey, value: at });
  });

/** Has the mirror compared with the whole database at the next worker start, inside a transaction. */
export const forgetReconciled = ({ meta }: Pick<Tables, 'meta'>): Promise<void> =>
  meta.delete(reconciledKey);

/** Whether the mirror lacks something, because it could not be written. */
export const isMirrorBehind = (): Promise<boolean> =>
  read(['meta'], async ({ meta }) => (await meta.get(mirrorBehindKey)) !== undefined);

/** Stores whether the mirror lacks something. */
export const putMirrorBehind = (behind: boolean): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    if (behind) await meta.put({ key: mirrorBehindKey, value: 1 });
    else await meta.delete(mirrorBehindKey);
  });
