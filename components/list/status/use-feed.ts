import type { FeedProblem } from '../../../lib/presenters/feed-problem.ts';
import { newsChannel } from '../../../lib/site/channels.ts';
import { readChannel } from '../../../lib/store/articles/channels.ts';
import { useFeedRemedy } from '../../live/use-feed-remedy.ts';
import { type FeedStatus, useFeedStatus, useStoredCount } from '../../live/use-feed-status.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import { type FeedRefresh, useRefresh } from '../../live/use-refresh.ts';

/** The state of the feed, and what can be done about it. */
export interface Feed {
  /** `undefined` until loaded. */
  status: FeedStatus | undefined;
  /** How many articles are stored; `undefined` until counted. */
  storedCount: number | undefined;
  refreshing: FeedRefresh;
  remedy: (remedy: FeedProblem['remedy']) => void;
}

/** The feed as a surface shows it. Articles are counted once the surface `isPainted`. */
export function useFeed(
  now: number,
  { showToast, attempt }: Pick<Feedback, 'showToast' | 'attempt'>,
  isPainted: boolean,
): Feed {
  const status = useFeedStatus(now);
  const storedCount = useStoredCount(isPainted);
  const refreshing = useRefresh((message, isFailure) =>
    attempt(async () => {
      if (!isFailure || !(await isTold())) showToast(message);
    }),
  );
  // The bar with the remedy shows its result.
  return {
    status,
    storedCount,
    refreshing,
    remedy: useFeedRemedy(refreshing.refreshQuietly, attempt),
  };
}

/** Whether the page itself, where it is in view, says why there is no news. */
async function isTold(): Promise<boolean> {
  const place = document.querySelector('.FeedProblemBar, .FirstRun');
  const top = place?.parentElement?.getBoundingClientRect().top ?? 0;
  if (!place || place.getBoundingClientRect().bottom < top) return false;
  return !navigator.onLine || (await readChannel(newsChannel.id)).failure !== null;
}
