import { countMarks } from '../../../lib/store/lists/list-flags.ts';
import { latest, useLive } from '../../live/use-live.ts';

export interface Counts {
  unread: number;
  saved: number;
}

/** How many articles are unread and saved; `undefined` until they were counted, which is not before it is wanted. */
export const useCounts = (wanted: boolean): Counts | undefined =>
  latest(useLive(countMarks, [], wanted));
