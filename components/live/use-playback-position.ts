import type { PlaybackPositionRow } from '../../lib/store/rows/reading.ts';
import { readPlaybackPosition } from '../../lib/store/user/playback-positions.ts';
import { latest, useExactLive } from './use-live.ts';

/** The playback position of an episode; `undefined` until loaded, and for one that was never played. */
export const usePlaybackPosition = (articleId: number): PlaybackPositionRow | undefined =>
  latest(useExactLive(() => readPlaybackPosition(articleId), [articleId]));
