import { aboveFirstPassage } from '../../article/model/reading-position.ts';
import type { ReadingPositionRow } from '../../store/rows/reading.ts';
import {
  putReadingPosition,
  removeFinishedPosition,
  removeReadingPosition,
} from '../../store/user/reading-positions.ts';

/** Saves how far an article was read, for every window; the very top is not saved. */
export function saveReadingPosition(place: Omit<ReadingPositionRow, 'at'>): Promise<void> {
  const { articleId, passage, fraction } = place;
  if (passage === aboveFirstPassage && fraction <= 0) return removeReadingPosition(articleId);
  return putReadingPosition({ ...place, at: Date.now() });
}

/** Prepares an article that is being opened: one that was read to the end starts at the top. */
export const startReading = (articleId: number): Promise<void> => removeFinishedPosition(articleId);
