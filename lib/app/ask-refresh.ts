import { sendCommand } from '../platform/messages.ts';
import type { RefreshResult } from '../presenters/feed/refresh-result.ts';

/** From a page: asks the worker to refresh now. `null` when the worker did not answer. */
export async function requestRefresh(): Promise<RefreshResult | null> {
  try {
    return (await sendCommand('refresh')) ?? null;
  } catch (error) {
    console.warn('The worker could not be reached.', error);
    return null;
  }
}
