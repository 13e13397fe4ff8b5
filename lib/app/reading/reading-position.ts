import { aboveFirstPassage } from '../../article/model/reading-position.ts';
import type { ReadingPositionRow } from '../../store/rows/reading.ts';
import {
  putReadingPosition,
  removeFinishedPosition,
  removeReadingPosition,
} from '../../store/user/reading-positions.ts';

export {
  readSpeechPosition,
  type SpeechPosition,
  saveSpeechPosition,
} from '../../platform/speech-position.ts';

/** Remembers how far an article was read, for every window. At its very top there is nothing to remember. */
export function saveReadingPosition(place: Omit<ReadingPositionRow, 'at'>): Promise<void> {
  const { articleId, passage, fraction } = place;
  if (passage === aboveFirstPassage && fraction <= 0) return removeReadingPosition(articleId);
  return putReadingPosition({ ...place, at: Date.now() });
}

/** Somebody chose an article to read: where it was left, but from the top if it had been read to its end. */
export const startReading = (articleId: number): Promise<void> => removeFinishedPosition(articleId);
