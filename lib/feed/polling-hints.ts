import { day, hour, minute } from '../time.ts';
import type { RawHints } from './raw-feed.ts';

/** The response headers that say how long an answer stays fresh. */
export interface FreshnessHeaders {
  cacheControl: string | null;
  age: string | null;
  expires: string | null;
}

/** For how many ms from `now` on the server wants its answer to be used: `max-age` less `Age`, else `Expires`. `null` where it does not say. */
export function freshnessLifetimeOf(headers: FreshnessHeaders, now: number): number | null {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(headers.cacheControl ?? '')?.[1];
  if (maxAge !== undefined) return positive((Number(maxAge) - ageOf(headers.age)) * 1000);
  const expires = Date.parse(headers.expires ?? '');
  return Number.isNaN(expires) ? null : positive(expires - now);
}

/** For how many ms the feed itself asks to be left alone: `ttl`, or a rhythm that somebody chose. */
export function requestedIntervalOf(hints: RawHints): number | null {
  const ttl = /^\d{1,6}$/.test(hints.ttl) ? Number(hints.ttl) * minute : null;
  return ttl ?? rhythmOf(hints);
}

/** `sy:` once an hour is what every WordPress says without being asked, so it says nothing. */
function rhythmOf({ updatePeriod, updateFrequency }: RawHints): number | null {
  const period = periods.get(updatePeriod.toLowerCase());
  const frequency = updateFrequency === '' ? 1 : Number(updateFrequency);
  if (period === undefined || !Number.isInteger(frequency) || frequency < 1) return null;
  return period === hour && frequency === 1 ? null : period / frequency;
}

const periods: ReadonlyMap<string, number> = new Map([
  ['hourly', hour],
  ['daily', day],
  ['weekly', 7 * day],
  ['monthly', 30 * day],
  ['yearly', 365 * day],
]);

/** Hours (0–23, GMT) and days (0 = Sunday) in which the feed wants no visit. */
export interface SkipWindow {
  hours: number[];
  days: number[];
}

/** Reads `skipHours` and `skipDays`; a list that would forbid everything forbids nothing. */
export function skipWindowOf(hints: RawHints): SkipWindow {
  const hours = new Set(
    hints.skipHours.filter((text) => /^\d{1,2}$/.test(text)).map((text) => Number(text) % 24),
  );
  const days = new Set(hints.skipDays.map(dayNumber).filter((number) => number >= 0));
  return {
    hours: hours.size < 24 ? [...hours] : [],
    days: days.size < 7 ? [...days] : [],
  };
}

const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const dayNumber = (name: string): number => dayNames.indexOf(name.slice(0, 3).toLowerCase());

/** The first instant from `due` on that is not in a silent hour or day, by whole hours. */
export function afterSkipWindow(due: number, silence: SkipWindow): number {
  let at = due;
  // A week has 168 hours, and one of them is allowed: the loop ends.
  for (let step = 0; step < 7 * 24 && isSilent(at, silence); step += 1) {
    at = (Math.floor(at / hour) + 1) * hour;
  }
  return at;
}

function isSilent(at: number, { hours, days }: SkipWindow): boolean {
  const date = new Date(at);
  return hours.includes(date.getUTCHours()) || days.includes(date.getUTCDay());
}

const ageOf = (age: string | null): number => (/^\d+$/.test(age ?? '') ? Number(age) : 0);

const positive = (ms: number): number | null => (ms > 0 ? ms : null);
