import { requestAfterWrite } from '../commands.ts';
import { followUp } from '../follow-up.ts';

/** Waits for a page's write and runs its after-write. Resolves to the write's result. */
export async function followed<T>(write: Promise<T>): Promise<T> {
  const result = await write;
  await followUp();
  return result;
}

/** A lock of pages that write. The browser releases it when its page is closed. */
const pageWrite = 'page-write';

/**
 * Like `followed`, for a page that may close right away. The worker is asked at once to run the after-write too, and
 * waits for the write or the end of the page.
 */
export function followedByWorker<T>(write: Promise<T>): Promise<T> {
  const end = () => write.catch(() => undefined);
  void navigator.locks.request(pageWrite, { mode: 'shared' }, end);
  void requestAfterWrite();
  return followed(write);
}

/** Waits until no page has such a write under way. */
export const untilPagesHaveWritten = (): Promise<void> =>
  navigator.locks.request(pageWrite, () => undefined);
