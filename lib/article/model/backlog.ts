/** What of the backlog is unread: nothing, the last day's articles but at least the five newest, or everything. */
export const backlogChoices = ['read', 'day', 'unread'] as const;

export type BacklogChoice = (typeof backlogChoices)[number];

/** What the first poll of each channel has brought. */
export interface Backlog {
  /** What of it is unread. */
  choice: BacklogChoice;
  articleIds: readonly number[];
  /** Those of the last day, but at least the five newest. */
  newest: readonly number[];
}
