import { write } from '../db/database.ts';
import { restartIn } from './segment-rows.ts';

/** Begins the index again: `restartIn` says how. */
export const restartIndex = (): Promise<void> =>
  write(['searchSegments', 'unindexed', 'meta'], restartIn);
