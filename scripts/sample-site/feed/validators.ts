import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { httpDate } from './dates.ts';

export interface Validators {
  lastModified: string;
  etag: string;
}

/** WordPress derives both from the latest modification site-wide, whatever the feed lists. */
export function validatorsOf(lastModifiedAt: number): Validators {
  const lastModified = httpDate(lastModifiedAt);
  return { lastModified, etag: `"${createHash('md5').update(lastModified).digest('hex')}"` };
}

/**
 * WordPress's `send_headers`: if both validators are sent, both must match; otherwise one is enough.
 * The ETag is compared as a string, so a weak `W/"…"` never matches.
 */
export function isNotModified(request: IncomingHttpHeaders, current: Validators): boolean {
  const etag = request['if-none-match'];
  const since = request['if-modified-since'];
  const sameEtag = etag === current.etag;
  const notOlder = since !== undefined && Date.parse(since) >= Date.parse(current.lastModified);
  return etag && since ? sameEtag && notOlder : sameEtag || notOlder;
}
