/** Titles that identify the weekly stock report. */
export const reportTitles = {
  weeklyStockReport: /\bweekly stock report\b/i,
  equitiesUpdate: /\bequities weekly update\b/i,
} as const satisfies Record<string, RegExp>;

/** Whether a title is the report's. */
export const isReportTitle = (title: string): boolean =>
  Object.values(reportTitles).some((pattern) => pattern.test(title));
