import type { PlaybackPositionRow } from '../../lib/store/rows/reading.ts';
import { readPlaybackPosition } from '../../lib/store/user/playback-positions.ts';
import { latest, useLive } from './use-live.ts';

/** How an episode was heard; `undefined` for one that never was, and until it was read. */
export const usePlaybackPosition = (articleId: number): PlaybackPositionRow | undefined =>
  latest(useLive(() => readPlaybackPosition(articleId), [articleId]));
