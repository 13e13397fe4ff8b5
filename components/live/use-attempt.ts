import { t } from '../../lib/i18n/t.ts';
import type { ShowToast } from '../ui/use-toast.ts';

/** Starts something that may fail for reasons of our own or the browser's. */
export type Attempt = (run: () => Promise<unknown>) => void;

/** A failure is said to the reader, not only to the console. */
export function useAttempt(showToast: ShowToast): Attempt {
  return (run) => {
    void run().catch((error: unknown) => {
      console.error(error);
      showToast(
        t('toast_failed', { reason: error instanceof Error ? error.message : String(error) }),
      );
    });
  };
}
