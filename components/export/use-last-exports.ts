import { readLastExports } from '../../lib/store/lists/last-exports.ts';
import { latest, useLive } from '../live/use-live.ts';

/** When each kind of export was last made; `undefined` until read. */
export const useLastExports = (): ReadonlyMap<string, number> | undefined =>
  latest(useLive(readLastExports, []));
