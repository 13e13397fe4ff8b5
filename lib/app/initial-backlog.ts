import type { BacklogChoice } from '../article/model/backlog.ts';

/** What of the backlog is unread until the user chooses. */
export const initialBacklog = async (): Promise<BacklogChoice> => 'day';
