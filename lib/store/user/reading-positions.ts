import { db } from '../db/database.ts';
import type { ReadingPositionRow } from '../rows/reading.ts';

/** How far an article was read; `null` where it begins at its top. */
export const readReadingPosition = async (articleId: number): Promise<ReadingPositionRow | null> =>
  (await db.readingPositions.get(articleId)) ?? null;

/** Remembers how far an article was read. */
export async function putReadingPosition(place: ReadingPositionRow): Promise<void> {
  await db.readingPositions.put(place);
}

/** The article begins at its top again. */
export const removeReadingPosition = (articleId: number): Promise<void> =>
  db.readingPositions.delete(articleId);

/** Forgets the place in an article that was read to its end. */
export const removeFinishedPosition = (articleId: number): Promise<void> =>
  db.transaction('rw', db.readingPositions, async () => {
    const place = await db.readingPositions.get(articleId);
    if (place?.finished) await db.readingPositions.delete(articleId);
  });
