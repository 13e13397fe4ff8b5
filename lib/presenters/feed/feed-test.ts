import type { FeedFailure } from '../../feed/failure.ts';
import type { Result } from '../../result.ts';

/** The result of testing an address as a channel's feed. */
export type FeedTest = Result<FeedFound, FeedFailure>;

export interface FeedFound {
  items: number;
  rejects: number;
  /** Headline of the first item. */
  newest: string | null;
  /** Whether the feed's content matches the channel. */
  fits: boolean;
  bytes: number;
  ms: number;
}
