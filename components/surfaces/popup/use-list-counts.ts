import { countUnreadAndSaved } from '../../../lib/store/lists/count-unread-and-saved.ts';
import { latest, useLive } from '../../live/use-live.ts';

export interface ListCounts {
  unread: number;
  saved: number;
}

/** The numbers of unread and saved articles; `undefined` until counted. Counting starts once `enabled` is true. */
export const useListCounts = (enabled: boolean): ListCounts | undefined =>
  latest(useLive(countUnreadAndSaved, [], enabled));
