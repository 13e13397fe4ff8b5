import { afterPageWrite } from '../../lib/app/after-write.ts';
import { onWrite } from '../../lib/app/follow-up.ts';
import { onOpenedInBackground } from '../../lib/app/reading/background-tab.ts';
import { markReadInBackgroundTab } from '../../lib/app/reading/mark-read-from-site.ts';
import { afterWorkerWrite } from '../../lib/app/worker/after-write.ts';

/** Registers what follows in a page, as the entrypoints of popup and panel do. */
export function playPage(): void {
  onWrite(afterPageWrite);
  onOpenedInBackground(markReadInBackgroundTab);
}

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
