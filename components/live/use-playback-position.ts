import type { PlaybackPositionRow } from '../../lib/store/rows/reading.ts';
import { readPlaybackPosition } from '../../lib/store/user/playback-positions.ts';
import { latest, useLive } from './use-live.ts';

/** The playback position of an episode; `undefined` for one that was never played, and until it was read. */
export const usePlaybackPosition = (articleId: number): PlaybackPositionRow | undefined =>
  latest(useLive(() => readPlaybackPosition(articleId), [articleId]));
