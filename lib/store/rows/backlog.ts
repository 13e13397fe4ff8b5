import type { BacklogChoice } from '../../backlog-choice.ts';

/** What the first poll of each channel has brought. */
export interface Backlog {
  /** Which part of it is unread. */
  choice: BacklogChoice;
  articleIds: readonly number[];
  /** The articles of the last day, but at least the five newest. */
  newest: readonly number[];
}
