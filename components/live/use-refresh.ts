import { useState } from 'preact/hooks';
import { requestRefresh } from '../../lib/app/commands.ts';
import { t } from '../../lib/i18n/t.ts';
import { refreshMessage } from '../../lib/presenters/refresh.ts';
import { currentTime } from './use-now.ts';

export interface FeedRefresh {
  running: boolean;
  /** The result of the last refresh from this page. */
  message: string | null;
  /** Whether that refresh failed, or brought no article. */
  isInVain: boolean;
  refresh: () => void;
  /**
   * Refreshes without a toast, for a page that shows the result itself. If the site was not requested again, a toast
   * says so.
   */
  refreshQuietly: () => void;
}

/** Asks the worker to refresh, and shows the result: `isFailure` if the site was requested and that failed. */
export function useRefresh(showResult: (message: string, isFailure: boolean) => void): FeedRefresh {
  const [running, setRunning] = useState(false);
  const [last, setLast] = useState<Pick<FeedRefresh, 'message' | 'isInVain'>>(notYet);
  const refresh = async (isQuiet: boolean) => {
    if (running) return;
    setRunning(true);
    const result = await requestRefresh();
    const message = result ? refreshMessage(result, currentTime()) : t('error_workerUnresponsive');
    setRunning(false);
    setLast({ message, isInVain: !result?.ok || result.value.added === 0 });
    const isQueued = result?.ok === false && result.failure.isQueued;
    if (!isQuiet || isQueued) showResult(message, result?.ok === false && !isQueued);
  };
  return {
    running,
    ...last,
    refresh: () => void refresh(false),
    refreshQuietly: () => void refresh(true),
  };
}

const notYet = { message: null, isInVain: false } as const;
