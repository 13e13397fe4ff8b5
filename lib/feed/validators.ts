import { day } from '../time.ts';

/** Validators of the stored response, which are sent back byte for byte. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export const noValidators: Validators = { etag: null, lastModified: null };

/** What earlier polls showed about a channel's validators. */
export interface ValidatorHistory extends Validators {
  /** Conditional requests answered with a full, unchanged body since the last 304. */
  sameBodies: number;
  /** Time of the last unconditional request. */
  unconditionalAt: number | null;
}

/** A server that always answers 304 would hide new articles, so a full response is requested now and then. */
const unconditionalEvery = 8 * day;

/** After this many unchanged full responses the server is known to ignore the condition. */
const maxSameBodies = 3;

/**
 * The validators to send with the next request. WordPress requires both to match and compares ETags byte by byte, so a CDN
 * that weakens them (`W/"…"`) prevents every 304. Then only the date is sent, which is still exact.
 */
export function validatorsToSend(history: ValidatorHistory, now: number): Validators {
  const { etag, lastModified, sameBodies, unconditionalAt } = history;
  // A time in the future was recorded before the clock was set back.
  if (unconditionalAt !== null && Math.abs(now - unconditionalAt) >= unconditionalEvery)
    return noValidators;
  const isWeak = etag?.startsWith('W/') ?? false;
  if (isWeak && lastModified !== null && sameBodies >= maxSameBodies) {
    return { etag: null, lastModified };
  }
  return { etag, lastModified };
}

/** Whether a request with these validators is conditional. */
export const isConditional = ({ etag, lastModified }: Validators): boolean =>
  etag !== null || lastModified !== null;
