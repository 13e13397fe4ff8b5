import { read, write } from '../db/database.ts';
import type { PlaybackPositionRow } from '../rows/reading.ts';

/** How far an episode was played; `undefined` if it never was. */
export const readPlaybackPosition = (articleId: number): Promise<PlaybackPositionRow | undefined> =>
  read(['playbackPositions'], ({ playbackPositions }) => playbackPositions.get(articleId));

type Fields = Omit<PlaybackPositionRow, 'articleId' | 'at'>;

/** New values, or a function that makes them from the stored ones. */
export type PlaybackChange = Partial<Fields> | ((before: Fields) => Partial<Fields>);

const neverPlayed: Fields = { seconds: 0, duration: null, transcriptOffset: 0 };

/** Updates how far an episode was played. */
export const updatePlaybackPosition = (
  articleId: number,
  change: PlaybackChange,
  at: number,
): Promise<void> =>
  write(['playbackPositions'], async ({ playbackPositions }) => {
    const before = (await playbackPositions.get(articleId)) ?? neverPlayed;
    const changed = typeof change === 'function' ? change(before) : change;
    await playbackPositions.put({ ...before, ...changed, articleId, at });
  });
