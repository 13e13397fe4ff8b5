import type { Settings } from '../../../lib/settings.ts';

/** Rows shown at first, and added by each "Show more". */
export const pageSize = 20;

/** The rows that a popup has in view, which is at most 600 pixels high. Those below are drawn after the first paint. */
export const rowsInView: Record<Settings['density'], number> = {
  comfortable: 8,
  compact: 13,
  headlines: pageSize,
};
