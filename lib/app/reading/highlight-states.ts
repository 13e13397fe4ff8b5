import { queueHighlightStates } from '../../store/user/highlight-states.ts';
import { requestJobRun } from '../commands.ts';

/** Has the worker find the highlights of these articles in their current versions. */
export async function requestHighlightStates(articleIds: readonly number[]): Promise<void> {
  await queueHighlightStates(articleIds, Date.now());
  requestJobRun();
}
