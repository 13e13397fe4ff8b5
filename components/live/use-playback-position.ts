import { readHeard } from '../../lib/store/user/playback-positions.ts';
import type { HeardRow } from '../../lib/store/db/rows/reading.ts';
import { latest, useLive } from './use-live.ts';

/** How an episode was heard; `undefined` for one that never was, and until it was read. */
export const useHeard = (n: number): HeardRow | undefined =>
  latest(useLive(() => readHeard(n), [n]));
