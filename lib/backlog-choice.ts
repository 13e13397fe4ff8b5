/** Which articles of the backlog are unread: none, those of the last day but at least the newest five, or all. */
export const backlogChoices = ['read', 'day', 'unread'] as const;

export type BacklogChoice = (typeof backlogChoices)[number];
