import {
  cancelBackfill,
  pauseBackfill,
  restoreRemovedArticles,
  retryGap,
  startBackfill,
} from '../../../lib/app/feed/backfill.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import type { Attempt } from '../../live/use-attempt.ts';

/** What can be done about articles that are missing. */
export interface BackfillActions {
  /** Starts the backfill, or resumes it. */
  start: () => void;
  pause: () => void;
  cancel: () => void;
  retryGap: (channel: ChannelId) => void;
  /** Loads the articles again that were deleted to free storage. */
  restoreRemoved: () => void;
}

export const backfillActions = (attempt: Attempt): BackfillActions => ({
  start: () => attempt(startBackfill),
  pause: () => attempt(pauseBackfill),
  cancel: () => attempt(cancelBackfill),
  retryGap: (channel) => attempt(() => retryGap(channel)),
  restoreRemoved: () => attempt(restoreRemovedArticles),
});
