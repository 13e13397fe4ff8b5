import { countForExport, type ExportCounts } from '../../lib/store/lists/export-rows.ts';
import { startOfNextDay } from '../../lib/time.ts';
import { latest, useLive } from '../live/use-live.ts';

/** How much there is to be taken along, the day that begins then among it; `undefined` until it was counted. */
export const useExportCounts = (day: number): ExportCounts | undefined =>
  latest(useLive(() => countForExport(day, startOfNextDay(day)), [day]));
