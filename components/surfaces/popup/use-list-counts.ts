import { countListFlags } from '../../../lib/store/lists/list-flags.ts';
import { latest, useLive } from '../../live/use-live.ts';

export interface ListCounts {
  unread: number;
  saved: number;
}

/** The numbers of unread and saved articles; `undefined` until counted. Counting starts once `wanted` is true. */
export const useListCounts = (wanted: boolean): ListCounts | undefined =>
  latest(useLive(countListFlags, [], wanted));
