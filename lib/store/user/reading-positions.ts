import { read, write } from '../db/database.ts';
import type { ReadingPositionRow } from '../rows/reading.ts';

/** How far an article was read; `null` if it opens at its top. */
export const readReadingPosition = (articleId: number): Promise<ReadingPositionRow | null> =>
  read(
    ['readingPositions'],
    async ({ readingPositions }) => (await readingPositions.get(articleId)) ?? null,
  );

/** Stores how far an article was read. */
export const putReadingPosition = (position: ReadingPositionRow): Promise<void> =>
  write(['readingPositions'], async ({ readingPositions }) => {
    await readingPositions.put(position);
  });

/** Makes an article open at its top again. */
export const removeReadingPosition = (articleId: number): Promise<void> =>
  write(['readingPositions'], ({ readingPositions }) => readingPositions.delete(articleId));

/** Removes the position in an article that was read to its end. */
export const removeFinishedPosition = (articleId: number): Promise<void> =>
  write(['readingPositions'], async ({ readingPositions }) => {
    const position = await readingPositions.get(articleId);
    if (position?.finished) await readingPositions.delete(articleId);
  });
