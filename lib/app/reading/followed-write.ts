import { requestAfterWrite } from '../commands.ts';
import { followUp } from '../follow-up.ts';

/** Waits for a page's write and runs its after-write. Resolves to the write's result. */
export async function followed<T>(write: Promise<T>): Promise<T> {
  const result = await write;
  await followUp();
  return result;
}

/**
 * Like `followed`, for a page that may close right away. The worker is asked at once to run the after-write too. It
 * reads after the write, because the database serves both in order.
 */
export function followedByWorker<T>(write: Promise<T>): Promise<T> {
  void requestAfterWrite();
  return followed(write);
}
