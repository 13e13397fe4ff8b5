import { startOfDay, startOfNextDay } from '../time.ts';

/** A week of seven local days, and how many of the counted times are in it. */
export interface WeekCount {
  start: number;
  count: number;
}

/** How many of these times are in each of the latest weeks, the earliest week first. The last week ends with today. */
export function weeklyCounts(times: readonly number[], now: number, weeks: number): WeekCount[] {
  const end = startOfNextDay(startOfDay(now));
  const startOf = (week: number) => {
    const start = new Date(end);
    return start.setDate(start.getDate() - 7 * (weeks - week));
  };
  return Array.from({ length: weeks }, (_, week) => {
    const [start, next] = [startOf(week), startOf(week + 1)];
    return { start, count: times.filter((at) => at >= start && at < next).length };
  });
}
