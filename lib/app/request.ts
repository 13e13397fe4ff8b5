import { type Exchange, type FetchedBody, requestOnce } from '../feed/request-once.ts';
import { noValidators, type Validators } from '../feed/validators.ts';
import { onErasure } from '../platform/erased.ts';
import { fetchBounds } from '../site/bounds.ts';
import type { RequestPurpose } from '../site/channel-id.ts';
import type { RequestRow } from '../store/rows/channels.ts';
import type { Env } from './env.ts';

/** Limits of a request, and the types that it accepts. */
export interface RequestBounds {
  timeoutMs: number;
  maxBytes: number;
  accept?: string;
}

/** What is requested and why. With validators, the response may be that nothing has changed. */
export interface OutgoingRequest {
  url: string;
  purpose: RequestPurpose;
  validators?: Validators;
  bounds?: RequestBounds;
}

/**
 * Sends one request and adds it to `log`. It ends at once when everything is to be erased, which waits for it. Without
 * validators, only a body is a success.
 */
export function sendRequest(
  request: OutgoingRequest & { validators?: never },
  env: Env,
  log: RequestRow[],
): Promise<Exchange<FetchedBody>>;
export function sendRequest(
  request: OutgoingRequest,
  env: Env,
  log: RequestRow[],
): Promise<Exchange>;
export async function sendRequest(
  { url, purpose, validators = noValidators, bounds = fetchBounds }: OutgoingRequest,
  env: Env,
  log: RequestRow[],
): Promise<Exchange> {
  const { timeoutMs, maxBytes, accept }: RequestBounds = bounds;
  const at = env.now();
  const { fetch } = env;
  const aborter = new AbortController();
  const sending = requestOnce(url, {
    signal: aborter.signal,
    timeoutMs,
    maxBytes,
    validators,
    fetch,
    now: at,
    ...(accept === undefined ? {} : { accept }),
  });
  // The request does not wait for this, which reads the storage.
  const stopWatching = onErasure(() => aborter.abort());
  const exchange = await sending;
  stopWatching();
  const { status, bytes } = exchange.trace;
  log.push({ url, status, bytes, at, purpose, ms: env.now() - at });
  return exchange;
}
