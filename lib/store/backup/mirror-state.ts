import type { SavedEntry } from '../../backup/user-data.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { db } from '../db/database.ts';
import { allHighlights } from '../user/highlights.ts';
import { toSavedEntry } from './saved-entry.ts';

/** What the mirror is to repeat, beside how far all is read. */
export interface MirrorState {
  saved: SavedEntry[];
  highlights: Highlight[];
}

/** Everything that the mirror is to repeat. */
export const readMirrorState = (): Promise<MirrorState> =>
  db.transaction('r', db.saved, db.articles, db.highlights, async () => {
    const rows = await db.saved.toArray();
    const articles = await db.articles.bulkGet(rows.map(({ articleId }) => articleId));
    return {
      saved: rows.flatMap((row, index) => {
        const article = articles[index];
        return article ? [toSavedEntry(article, row)] : [];
      }),
      highlights: await allHighlights(),
    };
  });

/** How much the mirror is to repeat. */
export async function countMirrorState(): Promise<{ saved: number; highlights: number }> {
  const [saved, highlights] = await Promise.all([db.saved.count(), db.highlights.count()]);
  return { saved, highlights };
}

const reconciledKey = 'mirrorComparedAt';

/** When the mirror was last compared with the database in full; 0 before the first time. */
export const readReconciledAt = async (): Promise<number> =>
  Number((await db.meta.get(reconciledKey))?.value ?? 0);

/** Notes that it was. */
export async function putReconciledAt(at: number): Promise<void> {
  await db.meta.put({ key: reconciledKey, value: at });
}

/** The key under which it is noted that the mirror could not be written. */
export const mirrorBehindKey = 'mirrorBehind';

/** Whether the mirror could not be written, and lacks something since. */
export const isMirrorBehind = async (): Promise<boolean> =>
  (await db.meta.get(mirrorBehindKey)) !== undefined;

/** Notes that it could not, or that it has everything again. */
export async function putMirrorBehind(behind: boolean): Promise<void> {
  if (behind) await db.meta.put({ key: mirrorBehindKey, value: 1 });
  else await db.meta.delete(mirrorBehindKey);
}

const key = 'mirrored';

/** Whether this database has taken over what the mirror held; from then on it is the mirror that follows. */
export const hasRestoredFromMirror = async (): Promise<boolean> =>
  (await db.meta.get(key)) !== undefined;

/** What came back out of the mirror, and when. */
export interface MirrorRestore {
  at: number;
  saved: number;
  highlights: number;
}

/** Notes that the mirror was taken over, and what came back with it. */
export async function recordMirrorRestore(recovery: MirrorRestore): Promise<void> {
  await db.meta.put({ key, value: JSON.stringify(recovery) });
}

/** What came back when the database was lost the last time; `null` where nothing did. */
export async function readMirrorRestore(): Promise<MirrorRestore | null> {
  const row = await db.meta.get(key);
  if (!row) return null;
  const recovery: MirrorRestore = JSON.parse(String(row.value));
  return recovery.saved + recovery.highlights > 0 ? recovery : null;
}
