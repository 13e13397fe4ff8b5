import { logError } from '../../lib/app/error-log.ts';
import { failureMessage } from '../../lib/presenters/error-message.ts';
import type { ShowToast } from '../ui/use-toast.ts';

/** Runs something that may fail, and shows the failure. */
export type Attempt = (run: () => Promise<unknown>) => void;

/** Shows a failure as a toast, besides logging it. */
export function useAttempt(showToast: ShowToast): Attempt {
  return (run) => {
    void run().catch((error: unknown) => {
      console.error(String(error), error);
      void logError(error);
      showToast(failureMessage(error));
    });
  };
}
