import { db } from '../db/database.ts';
import type { PlaceRow } from '../db/rows/reading.ts';

/** How far an article was read; `null` where it begins at its top. */
export const readPlace = async (n: number): Promise<PlaceRow | null> =>
  (await db.places.get(n)) ?? null;

/** Remembers how far an article was read. */
export async function putPlace(place: PlaceRow): Promise<void> {
  await db.places.put(place);
}

/** The article begins at its top again. */
export const removePlace = (n: number): Promise<void> => db.places.delete(n);

/** Forgets the place in an article that was read to its end. */
export const forgetFinished = (n: number): Promise<void> =>
  db.transaction('rw', db.places, async () => {
    const place = await db.places.get(n);
    if (place?.finished) await db.places.delete(n);
  });
