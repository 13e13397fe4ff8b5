import type { FeedFailure } from '../../feed/failure.ts';
import { ok, type Result } from '../../result.ts';
import { fetchBounds } from '../../site/bounds.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { textBounds } from '../../site/document-bounds.ts';
import { saveRequests } from '../../store/articles/channels.ts';
import type { RequestRow } from '../../store/rows/channels.ts';
import type { Env } from '../env.ts';
import { honorRetryAfter } from '../honor-retry-after.ts';
import { sendRequest } from '../request.ts';

/** A page of the site, and the address where redirects ended. */
export interface ArticlePage {
  html: string;
  finalUrl: string;
}

/** Fetches an article's page, records the request, and loads what parsing needs. */
export async function fetchArticlePage(
  url: string,
  channel: ChannelId,
  env: Env,
): Promise<Result<ArticlePage, FeedFailure>> {
  const log: RequestRow[] = [];
  const bounds = { ...fetchBounds, maxBytes: textBounds.pageBytes };
  const { result, trace } = await sendRequest({ url, purpose: channel, bounds }, env, log);
  await saveRequests(log);
  if (!result.ok) {
    await honorRetryAfter(channel, result.failure, env.now());
    return result;
  }
  // Always UTF-8, whatever is declared: the site writes UTF-8, and guessing would garble it.
  const html = new TextDecoder().decode(result.value.bytes);
  return ok({ html, finalUrl: trace.finalUrl });
}
