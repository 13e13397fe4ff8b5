import type { FeedTest } from '../../presenters/channel.ts';
import { err, ok } from '../../result.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { channelSource } from '../../site/channels.ts';
import { isOnSite } from '../../site/site.ts';
import { saveRequests } from '../../store/articles/channels.ts';
import type { RequestRow } from '../../store/rows/channels.ts';
import { browserEnv, type Env } from '../env.ts';
import { fetchFeedPage } from './fetch-feed-page.ts';
import { postponementFor } from './postponement.ts';

/** Tests an address of the site as a channel's feed. Stores nothing but the request. */
export function testFeed(
  channel: ChannelId,
  url: string,
  env: Env = browserEnv,
): Promise<FeedTest> {
  return navigator.locks.request('refresh', () => test(channel, url, env));
}

async function test(channel: ChannelId, url: string, env: Env): Promise<FeedTest> {
  if (!isOnSite(url)) return err({ kind: 'noPermission' });
  const wait = await postponementFor(env);
  if (wait) return err(wait.failure);
  const log: RequestRow[] = [];
  const source = channelSource(channel);
  const { result } = await fetchFeedPage({ url, source }, env, log);
  await saveRequests(log);
  if (!result.ok) return result;
  const { drafts, items, rejects } = result.value;
  return ok({
    items,
    rejects,
    newest: drafts[0]?.title ?? null,
    fits: drafts.some((draft) => source.accepts.test(draft.url)),
    bytes: log[0]?.bytes ?? 0,
    ms: log[0]?.ms ?? 0,
  });
}
