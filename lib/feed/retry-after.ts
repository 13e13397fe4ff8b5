import { parseFeedDate } from './date.ts';

/**
 * Reads `Retry-After` in both its forms, seconds or a date (RFC 9110 §10.2.3), as epoch ms.
 * `null` for anything else, and for a time that is not ahead.
 */
export function parseRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const at = /^\d+$/.test(text) ? now + Number(text) * 1000 : parseFeedDate(text);
  return at !== null && Number.isFinite(at) && at > now ? at : null;
}
