import type { BacklogChoice } from '../../backlog-choice.ts';

/** What the first poll of each channel has brought. */
export interface Backlog {
  /** What of it is unread. */
  choice: BacklogChoice;
  articleIds: readonly number[];
  /** Those of the last day, but at least the five newest. */
  newest: readonly number[];
}
