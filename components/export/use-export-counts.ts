import { countForExport, type ExportCounts } from '../../lib/store/lists/export-articles.ts';
import { startOfNextDay } from '../../lib/time.ts';
import { latest, useLive } from '../live/use-live.ts';

/** The size of each scope, including the day that starts at `day`; `undefined` until counted. */
export const useExportCounts = (day: number): ExportCounts | undefined =>
  latest(useLive(() => countForExport(day, startOfNextDay(day)), [day]));
