import { countExported, type ExportCounts } from '../../lib/store/exported.ts';
import { latest, useLive } from './use-live.ts';

/** How much there is to be taken along, the day that begins then among it; `undefined` until it was counted. */
export const useExportCounts = (day: number): ExportCounts | undefined =>
  latest(useLive(() => countExported(day, new Date(day).setHours(24, 0, 0, 0)), [day]));
