/** What of the backlog is unread: nothing, the last day's articles but at least the five newest, or everything. */
export const backlogChoices = ['read', 'day', 'unread'] as const;

export type BacklogChoice = (typeof backlogChoices)[number];
