import type { FullTextFailure } from '../feed/failure.ts';
import { sendCommand } from '../platform/messages.ts';
import type { Result } from '../result.ts';

/** From a page: asks the worker to complete an article from the site. `null` when the worker did not answer. */
export async function requestFullText(
  articleId: number,
): Promise<Result<null, FullTextFailure> | null> {
  try {
    return (await sendCommand('fetchFullText', articleId)) ?? null;
  } catch (error) {
    console.warn('The worker could not be reached.', error);
    return null;
  }
}
