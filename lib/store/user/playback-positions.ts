import { read, write } from '../db/database.ts';
import type { PlaybackPositionRow } from '../rows/reading.ts';

/** How far an episode was played; `undefined` for one that never was. */
export const readPlaybackPosition = (articleId: number): Promise<PlaybackPositionRow | undefined> =>
  read(['playbackPositions'], ({ playbackPositions }) => playbackPositions.get(articleId));

/** Updates how far an episode was played. */
export const updatePlaybackPosition = (
  articleId: number,
  change: Partial<Omit<PlaybackPositionRow, 'articleId' | 'at'>>,
  at: number,
): Promise<void> =>
  write(['playbackPositions'], async ({ playbackPositions }) => {
    const row = (await playbackPositions.get(articleId)) ?? {
      articleId,
      seconds: 0,
      duration: null,
      transcriptOffset: 0,
    };
    await playbackPositions.put({ ...row, ...change, at });
  });
