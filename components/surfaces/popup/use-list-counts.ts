import { countListFlags } from '../../../lib/store/lists/list-flags.ts';
import { latest, useLive } from '../../live/use-live.ts';

export interface ListCounts {
  unread: number;
  saved: number;
}

/** How many articles are unread and saved; `undefined` until they were counted, which is not before it is wanted. */
export const useListCounts = (wanted: boolean): ListCounts | undefined =>
  latest(useLive(countListFlags, [], wanted));
