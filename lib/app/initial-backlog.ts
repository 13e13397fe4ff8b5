import type { BacklogChoice } from '../backlog-choice.ts';
import { readPolicy } from '../platform/settings.ts';

/** What of the backlog is unread until the user chooses, or for good where a policy says it. */
export const initialBacklog = async (): Promise<BacklogChoice> =>
  (await readPolicy()).backlog ?? 'day';
