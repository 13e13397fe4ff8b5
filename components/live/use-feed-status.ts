import { type FeedProblem, feedProblem } from '../../lib/presenters/feed-problem.ts';
import { newsChannel } from '../../lib/site/channels.ts';
import { countArticles, hasArticles } from '../../lib/store/articles/articles.ts';
import { readChannel } from '../../lib/store/articles/channels.ts';
import type { ChannelRow } from '../../lib/store/rows/channels.ts';
import { latest, useLive } from './use-live.ts';
import { useOnline } from './use-online.ts';

export interface FeedStatus {
  news: ChannelRow;
  /** Whether no article is stored yet. */
  isEmpty: boolean;
  problem: FeedProblem | null;
}

/** The state of the feed; `undefined` until loaded. */
export function useFeedStatus(now: number): FeedStatus | undefined {
  const online = useOnline();
  const found = latest(useLive(readStatus, []));
  return found && { ...found, problem: feedProblem(found.news, online, now) };
}

async function readStatus() {
  const [news, hasSome] = await Promise.all([readChannel(newsChannel.id), hasArticles()]);
  return { news, isEmpty: !hasSome };
}

/** The number of stored articles; `undefined` until counted. Nothing is counted until it is `enabled`. */
export const useStoredCount = (enabled: boolean): number | undefined =>
  latest(useLive(countArticles, [], enabled));
