import { logError } from '../../lib/app/error-log.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ShowToast } from '../ui/use-toast.ts';

/** Runs something that may fail, and shows the failure. */
export type Attempt = (run: () => Promise<unknown>) => void;

/** Shows a failure as a toast, besides logging it. */
export function useAttempt(showToast: ShowToast): Attempt {
  return (run) => {
    void run().catch((error: unknown) => {
      console.error(String(error), error);
      void logError(error);
      showToast(
        t('toast_failed', { reason: error instanceof Error ? error.message : String(error) }),
      );
    });
  };
}
