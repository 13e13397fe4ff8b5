import { type Exchange, fetchFeed } from '../feed/fetch-feed.ts';
import type { Validators } from '../feed/validators.ts';
import { fetchBounds } from '../site/bounds.ts';
import type { RequestPurpose } from '../site/channel-id.ts';
import type { RequestRow } from '../store/rows/channels.ts';
import type { Env } from './env.ts';

/** What a request may take, and the types that it accepts. */
export interface RequestBounds {
  timeoutMs: number;
  maxBytes: number;
  accept?: string;
}

/** Sends one request and adds it to `log`. */
export async function sendRequest(
  url: string,
  validators: Validators,
  source: { id: RequestPurpose },
  env: Env,
  log: RequestRow[],
  { timeoutMs, maxBytes, accept }: RequestBounds = fetchBounds,
): Promise<Exchange> {
  const at = env.now();
  const { fetch } = env;
  const exchange = await fetchFeed(url, {
    timeoutMs,
    maxBytes,
    validators,
    fetch,
    now: at,
    ...(accept === undefined ? {} : { accept }),
  });
  const { status, bytes } = exchange.trace;
  log.push({ url, status, bytes, at, purpose: source.id, ms: env.now() - at });
  return exchange;
}
