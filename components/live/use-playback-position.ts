import type { PlaybackPositionRow } from '../../lib/store/rows/reading.ts';
import { readPlaybackPosition } from '../../lib/store/user/playback-positions.ts';
import { latest, useLive } from './use-live.ts';

/** The playback position of an episode; `undefined` until loaded, and for one that was never played. */
export function usePlaybackPosition(articleId: number): PlaybackPositionRow | undefined {
  const found = latest(
    useLive(async () => ({ articleId, row: await readPlaybackPosition(articleId) }), [articleId]),
  );
  return found?.articleId === articleId ? found.row : undefined;
}
