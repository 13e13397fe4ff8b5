import type { FeedFailure } from '../../feed/failure.ts';
import type { Result } from '../../result.ts';

/** What an address gave when it was asked for a channel's feed. */
export type FeedTest = Result<FeedFound, FeedFailure>;

export interface FeedFound {
  items: number;
  rejects: number;
  /** Headline of the first item. */
  newest: string | null;
  /** Whether it carries what the channel is for. */
  fits: boolean;
  bytes: number;
  ms: number;
}
