import type { BacklogChoice } from '../../backlog-choice.ts';
import {
  readBacklogChoice,
  chooseBacklog as storeChoice,
} from '../../store/user/backlog/choose-backlog.ts';
import { initialBacklog } from '../initial-backlog.ts';
import { followedByWorker } from '../reading/followed-write.ts';

/** Which part of the backlog is unread. */
export const backlogChoice = async (): Promise<BacklogChoice> =>
  (await readBacklogChoice()) ?? initialBacklog();

/** Chooses which part of the backlog is unread. Resolves to the action's id, or `null` if there is nothing to undo. */
export const chooseBacklog = async (choice: BacklogChoice): Promise<number | null> =>
  followedByWorker(storeChoice(choice, await initialBacklog(), Date.now()));
