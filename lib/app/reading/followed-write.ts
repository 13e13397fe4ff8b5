import { requestAfterWrite } from '../commands.ts';
import { followUp } from '../follow-up.ts';

/** Follows up a page's write. Resolves to the write's result. */
export async function followed<T>(write: Promise<T>): Promise<T> {
  const result = await write;
  await followUp();
  return result;
}

/**
 * The same for a page that may close right after. The worker is asked in the same turn to follow up as well: it reads
 * after the write, because the database serves both in order.
 */
export function followedByWorker<T>(write: Promise<T>): Promise<T> {
  void requestAfterWrite();
  return followed(write);
}
