import { day, hour, minute, second } from '../time.ts';
import type { RawHints } from './raw-feed.ts';

/** Response headers that say how long a response stays fresh. */
export interface FreshnessHeaders {
  cacheControl: string | null;
  age: string | null;
  expires: string | null;
}

/** Milliseconds from `now` for which a response is fresh: `max-age` less `Age`, else `Expires`; `null` if absent. */
export function freshnessLifetimeOf(headers: FreshnessHeaders, now: number): number | null {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(headers.cacheControl ?? '')?.[1];
  if (maxAge !== undefined) return lifetime(secondsIn(maxAge) - ageOf(headers.age));
  const expires = Date.parse(headers.expires ?? '');
  return Number.isNaN(expires) ? null : lifetime((expires - now) / second);
}

/**
 * The value for more seconds than a cache can represent (RFC 9111 §1.2.2). A stored row can't hold all numbers either.
 */
const maxDelta = 2 ** 31;

const secondsIn = (digits: string): number => Math.min(Number(digits), maxDelta);

const lifetime = (seconds: number): number | null =>
  seconds > 0 ? Math.min(seconds, maxDelta) * second : null;

/** The polling interval in ms that the feed asks for: `ttl`, or an update period other than WordPress's default. */
export function requestedIntervalOf(hints: RawHints): number | null {
  const ttl = /^\d{1,6}$/.test(hints.ttl) ? Number(hints.ttl) * minute : null;
  return ttl ?? updateIntervalOf(hints);
}

/** `sy:` hourly is the default of WordPress and therefore ignored. */
function updateIntervalOf({ updatePeriod, updateFrequency }: RawHints): number | null {
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

/** Hours (0–23, UTC) and days (0 = Sunday) at which the feed asks not to be polled. */
export interface SkipWindow {
  hours: number[];
  days: number[];
}

/** Parses `skipHours` and `skipDays`; a list of all hours or all days is ignored. */
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

/** The first instant from `due` on that isn't in a skipped hour or day, in steps of whole hours. */
export function afterSkipWindow(due: number, skip: SkipWindow): number {
  let at = due;
  // At least one hour of the week isn't skipped.
  for (let step = 0; step < 7 * 24 && isSkipped(at, skip); step += 1) {
    at = (Math.floor(at / hour) + 1) * hour;
  }
  return at;
}

function isSkipped(at: number, { hours, days }: SkipWindow): boolean {
  const date = new Date(at);
  return hours.includes(date.getUTCHours()) || days.includes(date.getUTCDay());
}

const ageOf = (age: string | null): number => (age && /^\d+$/.test(age) ? secondsIn(age) : 0);
