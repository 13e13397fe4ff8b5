import { day } from '../time.ts';

/** When a day's briefing is due, by the local clock of the day that `at` is in. In spring the hour may be one later. */
export const briefingTime = (at: number, hour: number): number =>
  new Date(at).setHours(hour, 0, 0, 0);

/**
 * When to look again whether a briefing is due: at once if it is due today and today has none, else at the hour of today or
 * tomorrow, but within a day, because clock and time zone change.
 */
export function nextBriefingAt(now: number, hour: number, hasTodays: boolean): number {
  const today = briefingTime(now, hour);
  if (!hasTodays) return today;
  const tomorrow = new Date(today);
  tomorrow.setDate(tomorrow.getDate() + 1);
  return Math.min(briefingTime(tomorrow.getTime(), hour), now + day);
}

/** How far back a briefing reaches, if the last one is longer ago or there is none. */
const reach = { first: day, most: 7 * day } as const;

/** What arrived after this belongs to a briefing that is made now. `last` is when the last one before was made. */
export const briefingStart = (now: number, last: number | undefined): number =>
  last === undefined ? now - reach.first : Math.max(last, now - reach.most);

/**
 * What was published before this is no news to a briefing that begins at `since`, whenever it arrived: a first poll brings
 * podcasts of years. What came out since a week before the last briefing is, since the feed may have failed.
 */
export const newsStart = (since: number, last: number | undefined): number =>
  last === undefined ? since : last - reach.most;
