import type { FeedTest } from '../../presenters/feed/feed-test.ts';
import { err, ok } from '../../result.ts';
import { type ChannelId, channelSource, site } from '../../site/site.ts';
import { readChannel, saveLog } from '../../store/articles/channels.ts';
import type { LogRow } from '../../store/db/rows/channels.ts';
import { fetchPage, unconditional } from './fetch-feed-page.ts';
import { type Outside, outside as realOutside } from '../env.ts';

/** Asks an address of the site for a channel's feed and says what is there. Stores the request in the log and nothing else. */
export function testFeed(
  channel: ChannelId,
  url: string,
  outside: Outside = realOutside,
): Promise<FeedTest> {
  return navigator.locks.request('refresh', () => test(channel, url, outside));
}

async function test(channel: ChannelId, url: string, outside: Outside): Promise<FeedTest> {
  const { notBefore, failure } = await readChannel(channel);
  if (notBefore > outside.now() && failure) return err(failure);
  if (!url.startsWith(`${site.origin}/`)) return err({ kind: 'noPermission' });
  const log: LogRow[] = [];
  const source = channelSource(channel);
  const { result } = await fetchPage(url, source, unconditional, outside, log);
  await saveLog(log);
  if (!result.ok) return result;
  if (result.value.kind !== 'page') return err({ kind: 'http', status: 304 });
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
