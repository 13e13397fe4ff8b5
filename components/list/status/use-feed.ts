import type { FeedProblem } from '../../../lib/presenters/feed-problem.ts';
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

/** The feed as a surface shows it. A part is read once it is `enabled`, so that rows can be painted first. */
export function useFeed(
  now: number,
  { showToast, attempt }: Pick<Feedback, 'showToast' | 'attempt'>,
  enabled: { status: boolean; storedCount: boolean },
): Feed {
  const status = useFeedStatus(now, enabled.status);
  const storedCount = useStoredCount(enabled.storedCount);
  const refreshing = useRefresh((message) => {
    // The problem bar, where it is drawn, already says that the browser is offline.
    if (navigator.onLine || !document.querySelector('.FeedProblemBar')) showToast(message);
  });
  // The bar with the remedy shows its result.
  return {
    status,
    storedCount,
    refreshing,
    remedy: useFeedRemedy(refreshing.refreshQuietly, attempt),
  };
}
