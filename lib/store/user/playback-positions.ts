import { db } from '../db/database.ts';
import type { PlaybackPositionRow } from '../rows/reading.ts';

/** How far an episode was heard; `undefined` for one that never was. */
export const readPlaybackPosition = (articleId: number): Promise<PlaybackPositionRow | undefined> =>
  db.playbackPositions.get(articleId);

/** Changes what is known of how an episode was heard. */
export function updatePlaybackPosition(
  articleId: number,
  change: Partial<Omit<PlaybackPositionRow, 'articleId' | 'at'>>,
  at: number,
): Promise<void> {
  return db.transaction('rw', db.playbackPositions, async () => {
    const row = (await db.playbackPositions.get(articleId)) ?? {
      articleId,
      seconds: 0,
      duration: null,
      transcriptOffset: 0,
    };
    await db.playbackPositions.put({ ...row, ...change, at });
  });
}
