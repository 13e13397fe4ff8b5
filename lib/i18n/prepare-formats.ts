import { formatTimeOfDay } from './format-time.ts';
import { formatFullDateTime } from './format-timestamp.ts';

/** Creates the formatters that every row's time needs, which takes some ms, while the rows are still being read. */
export function prepareFormats(now: number): void {
  formatTimeOfDay(now);
  formatFullDateTime(now);
}
