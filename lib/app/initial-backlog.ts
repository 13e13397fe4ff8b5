import type { BacklogChoice } from '../backlog-choice.ts';
import { readPolicy } from '../platform/settings.ts';

/** Which part of the backlog is unread until the user chooses, or permanently if a policy sets it. */
export const initialBacklog = async (): Promise<BacklogChoice> =>
  (await readPolicy()).backlog ?? 'day';
