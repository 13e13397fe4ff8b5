import { day } from '../time.ts';

/** What the server gave to recognise a state of the feed by; returned byte for byte, never rebuilt. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export const noValidators: Validators = { etag: null, lastModified: null };

/** What past polls taught about a channel's validators. */
export interface ValidatorHistory extends Validators {
  /** Conditional requests that were answered in full with the bytes already known, since an ETag was last understood. */
  sameBodies: number;
  /** When the feed was last asked for without a condition. */
  unconditionalAt: number | null;
}

/** A server that answers 304 whatever happens would starve the reader; once in a while it is asked for all of it. */
const unconditionalEvery = 8 * day;

/** So many full answers with the same bytes show that the condition is not understood. */
const tellingSameBodies = 3;

/**
 * The condition of the next request. WordPress wants both validators to match when both are sent and compares the ETag
 * letter by letter, so a CDN that weakens it (`W/"…"`) defeats the 304 for good: then the date alone is sent, which is still exact.
 */
export function validatorsToSend(history: ValidatorHistory, now: number): Validators {
  const { etag, lastModified, sameBodies, unconditionalAt } = history;
  if (unconditionalAt !== null && now - unconditionalAt >= unconditionalEvery) return noValidators;
  const isWeak = etag?.startsWith('W/') ?? false;
  if (isWeak && lastModified !== null && sameBodies >= tellingSameBodies) {
    return { etag: null, lastModified };
  }
  return { etag, lastModified };
}

/** Whether a request with these validators is conditional. */
export const isConditional = ({ etag, lastModified }: Validators): boolean =>
  etag !== null || lastModified !== null;
