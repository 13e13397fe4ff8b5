import type { RefreshAnswer } from '../presenters/feed/refresh-result.ts';
import { send } from '../platform/messages.ts';

/** From a page: asks the worker to refresh now. `null` when the worker did not answer. */
export async function askRefresh(): Promise<RefreshAnswer | null> {
  try {
    return (await send('refresh')) ?? null;
  } catch (error) {
    console.warn('The worker could not be reached.', error);
    return null;
  }
}
