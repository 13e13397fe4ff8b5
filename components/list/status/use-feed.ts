import type { FeedProblem } from '../../../lib/presenters/failure.ts';
import { useFeedRemedy } from '../../live/use-feed-remedy.ts';
import { type FeedStatus, useFeedStatus, useStoredCount } from '../../live/use-feed-status.ts';
import type { Feedback } from '../../live/use-feedback.ts';
import { type FeedRefresh, useRefresh } from '../../live/use-refresh.ts';

/** The state of the feed, and what can be done about it. */
export interface Feed {
  /** `undefined` until it was read. */
  status: FeedStatus | undefined;
  /** How many articles are stored; `undefined` until they were counted. */
  storedCount: number | undefined;
  refreshing: FeedRefresh;
  remedy: (remedy: FeedProblem['remedy']) => void;
}

/** The feed as a surface shows it. What is not `enabled` yet is read after the rows, so that they are painted first. */
export function useFeed(
  now: number,
  { showToast, attempt }: Pick<Feedback, 'showToast' | 'attempt'>,
  enabled: { status: boolean; storedCount: boolean },
): Feed {
  const status = useFeedStatus(now, enabled.status);
  const storedCount = useStoredCount(enabled.storedCount);
  const refreshing = useRefresh(showToast);
  return { status, storedCount, refreshing, remedy: useFeedRemedy(refreshing.refresh, attempt) };
}
