import { startOfDay } from '../../time.ts';

export interface DayGroup<T> {
  /** Midnight at the start of the day, in local time. */
  day: number;
  rows: T[];
}

/** Groups sorted rows by local day. */
export function groupByDay<T>(rows: readonly T[], timeOf: (row: T) => number): DayGroup<T>[] {
  const groups: DayGroup<T>[] = [];
  for (const row of rows) {
    const day = startOfDay(timeOf(row));
    const last = groups.at(-1);
    if (last?.day === day) last.rows.push(row);
    else groups.push({ day, rows: [row] });
  }
  return groups;
}
