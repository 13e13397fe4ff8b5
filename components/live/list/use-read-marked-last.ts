import { readMarkedLast } from '../../../lib/store/user/undo-redo.ts';
import { latest, useLive } from '../use-live.ts';

/** How many articles the latest action marked as read; `null` where that was another one, `undefined` until known. */
export const useReadMarkedLast = (): number | null | undefined =>
  latest(useLive(readMarkedLast, []));
