import type { BacklogChoice } from '../../backlog-choice.ts';
import {
  readBacklogChoice,
  chooseBacklog as storeChoice,
} from '../../store/user/backlog/choose-backlog.ts';
import { initialBacklog } from '../initial-backlog.ts';
import { followedByWorker } from '../reading/followed-write.ts';

/** What of the backlog is unread. */
export const backlogChoice = async (): Promise<BacklogChoice> =>
  (await readBacklogChoice()) ?? initialBacklog();

/** Chooses what of the backlog is unread. Resolves to the action, `null` where there is nothing to undo. */
export const chooseBacklog = async (choice: BacklogChoice): Promise<number | null> =>
  followedByWorker(storeChoice(choice, await initialBacklog(), Date.now()));
