import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';
import { afterWorkerWrite } from '../../lib/app/worker/after-write.ts';

/** Registers the after-write of a page, as the entrypoint of a page does. */
export const playPage = (): void => onWrite(afterPageWrite);

/** Registers the after-write of the worker, as the entrypoint of the worker does. */
export const playWorker = (): void => onWrite(afterWorkerWrite);

/** Runs something as the worker, in a test that otherwise plays a page. */
export async function asWorker<T>(run: () => Promise<T>): Promise<T> {
  playWorker();
  try {
    return await run();
  } finally {
    playPage();
  }
}
