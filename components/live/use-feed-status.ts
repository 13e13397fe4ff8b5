import { type FeedProblem, feedProblem } from '../../lib/presenters/failure.ts';
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
  online: boolean;
  problem: FeedProblem | null;
}

/** The state of the feed; `undefined` until loaded. Nothing is read until it is `enabled`. */
export function useFeedStatus(now: number, enabled = true): FeedStatus | undefined {
  const online = useOnline();
  const found = latest(
    useLive(
      async () => {
        const [news, hasSome] = await Promise.all([readChannel(newsChannel.id), hasArticles()]);
        return { news, isEmpty: !hasSome };
      },
      [],
      enabled,
    ),
  );
  return found && { ...found, online, problem: feedProblem(found.news, online, now) };
}

/** The number of stored articles; `undefined` until counted. Nothing is counted until it is `enabled`. */
export const useStoredCount = (enabled: boolean): number | undefined =>
  latest(useLive(countArticles, [], enabled));
