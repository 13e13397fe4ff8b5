import { countUnreadAndSaved } from '../../../lib/store/lists/count-unread-and-saved.ts';
import { latest, useLive } from '../../live/use-live.ts';

export interface TabCounts {
  unread: number;
  saved: number;
}

/** The numbers of unread and saved articles; `undefined` until counted. Counting starts once `enabled` is true. */
export const useTabCounts = (enabled: boolean): TabCounts | undefined =>
  latest(useLive(countUnreadAndSaved, [], enabled));
