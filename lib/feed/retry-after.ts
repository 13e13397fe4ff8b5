import { parseFeedDate } from './date.ts';

/** Parses `Retry-After`, seconds or a date (RFC 9110 §10.2.3), to epoch ms. `null` if malformed or not in the future. */
export function parseRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  // With more digits, it would be a time that no row can hold.
  const at = /^\d{1,10}$/.test(text) ? now + Number(text) * 1000 : parseFeedDate(text);
  return at !== null && at > now ? at : null;
}
