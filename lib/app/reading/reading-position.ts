import { head } from '../../article/model/reading-position.ts';
import { forgetFinished, putPlace, removePlace } from '../../store/user/reading-positions.ts';
import type { PlaceRow } from '../../store/db/rows/reading.ts';

/** Remembers how far an article was read, for every window. At its very top there is nothing to remember. */
export function keepPlace(place: Omit<PlaceRow, 'at'>): Promise<void> {
  const { n, passage, into } = place;
  if (passage === head && into <= 0) return removePlace(n);
  return putPlace({ ...place, at: Date.now() });
}

/** Somebody chose an article to read: where it was left, but from the top if it had been read to its end. */
export const beginReading = (n: number): Promise<void> => forgetFinished(n);
