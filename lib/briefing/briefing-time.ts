import { day } from '../time.ts';

/**
 * When the briefing of the day that contains `at` is due, by the local clock. On the day when clocks go forward, it may
 * be an hour later.
 */
export const briefingTime = (at: number, hour: number): number =>
  new Date(at).setHours(hour, 0, 0, 0);

/**
 * When to check next whether a briefing is due: at today's hour, which may be past, if today has none; otherwise at
 * tomorrow's hour, but within a day, because the clock and the time zone may change.
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

/** A briefing that is made now covers what arrived after this time. `last` is when the previous briefing was made. */
export const briefingStart = (now: number, last: number | undefined): number =>
  last === undefined ? now - reach.first : Math.max(last, now - reach.most);

/**
 * The earliest date of publication that is news for a briefing that begins at `since`, whenever the article arrived: a
 * first poll brings podcasts of several years. After an earlier briefing, it is a week before that one, because the
 * feed may have failed in between.
 */
export const newsStart = (since: number, last: number | undefined): number =>
  last === undefined ? since : last - reach.most;
