import { type FeedProblem, feedProblem } from '../../lib/notice/feed-problem.ts';
import { site } from '../../lib/site.ts';
import { countArticles } from '../../lib/store/articles.ts';
import { readChannel } from '../../lib/store/channels.ts';
import type { ChannelRow } from '../../lib/store/rows.ts';
import { latest, useLive } from './use-live.ts';
import { useOnline } from './use-online.ts';

export interface Status {
  news: ChannelRow;
  /** Articles stored. */
  articles: number;
  online: boolean;
  problem: FeedProblem | null;
}

/** How the feed stands and how much is stored; `undefined` until it was read. */
export function useStatus(now: number): Status | undefined {
  const online = useOnline();
  const found = latest(
    useLive(async () => {
      const [news, articles] = await Promise.all([readChannel(site.news.id), countArticles()]);
      return { news, articles };
    }, []),
  );
  return found && { ...found, online, problem: feedProblem(found.news, online, now) };
}
