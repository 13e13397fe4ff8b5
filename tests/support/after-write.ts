import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';
import { afterWorkerWrite } from '../../lib/app/worker/after-write.ts';

/** Registers what follows a write as the entrypoint of a page does. */
export const playPage = (): void => onWrite(afterPageWrite);

/** The same as the entrypoint of the worker does. */
export const playWorker = (): void => onWrite(afterWorkerWrite);

/** Runs what the worker does, in a test that plays a page. */
export async function asWorker<T>(run: () => Promise<T>): Promise<T> {
  playWorker();
  try {
    return await run();
  } finally {
    playPage();
  }
}
