import { write } from '../db/database.ts';
import { restartIn } from './segment-rows.ts';

/** Restarts the index, as `restartIn` says. */
export const restartIndex = (): Promise<void> =>
  write(['searchSegments', 'unindexed', 'meta'], restartIn);
