import { readKeyPointDigest, type ShortList } from '../../../lib/store/lists/short-list.ts';
import { startOfDay } from '../../../lib/time.ts';
import { latest, useLive } from '../../live/use-live.ts';

const days = 7;

/** The articles with key points of today and the six days before; `undefined` until loaded. */
export function useKeyPointDigest(now: number, enabled: boolean): ShortList | undefined {
  const today = startOfDay(now);
  const since = new Date(today).setDate(new Date(today).getDate() - (days - 1)) - 1;
  return latest(useLive(() => readKeyPointDigest(since), [since], enabled));
}
