import { db } from './db.ts';
import { lookForPicturesNow } from './jobs.ts';

/** Which of these articles are saved. */
export async function savedAmong(numbers: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await db.saved.bulkGet([...numbers]);
  return new Set(rows.flatMap((row) => row?.n ?? []));
}

/** Whether pictures of an article are neither here nor given up. */
async function lacksPictures(n: number): Promise<boolean> {
  const { pictures = [] } = (await db.articles.get(n)) ?? {};
  const rows = await db.media.bulkGet(pictures);
  return rows.some((row) => row === undefined || row.why === 'noRoom');
}

/** Saves an article, or takes it off the list; read and unread are not touched. Resolves to whether it is saved now. */
export function toggleSaved(n: number, at: number): Promise<boolean> {
  return db.transaction('rw', [db.saved, db.articles, db.media, db.jobs], async () => {
    const saved = (await db.saved.get(n)) !== undefined;
    if (saved) await db.saved.delete(n);
    else await db.saved.put({ n, savedAt: at });
    if (!saved && (await lacksPictures(n))) await lookForPicturesNow(at);
    return !saved;
  });
}
