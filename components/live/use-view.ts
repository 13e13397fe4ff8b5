import { useState } from 'preact/hooks';
import { updateView } from '../../lib/app/reading/navigation.ts';
import { readView, type ViewChange } from '../../lib/store/lists/views.ts';
import type { SurfaceView } from '../../lib/store/rows/views.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import { useAttempt } from './use-attempt.ts';
import { latest, useLive } from './use-live.ts';
import { currentTime } from './use-now.ts';

export interface View {
  /** The stored view; `undefined` until loaded. Other pages may change it at any time. */
  row: SurfaceView | undefined;
  show: (change: ViewChange) => void;
}

/**
 * What a surface shows, stored so that it reopens where it was closed. A change shows at once and is stored in the background.
 */
export function useView(name: string, showToast: ShowToast): View {
  const attempt = useAttempt(showToast);
  const stored = latest(useLive(() => readView(name), [name]));
  const [ahead, setAhead] = useState<{ change: ViewChange; at: number } | null>(null);
  const isBehind = stored !== undefined && ahead !== null && stored.at < ahead.at;
  const write = (change: ViewChange) => {
    // Later than the last change, so that a stored last change doesn't count as this one.
    const at = Math.max(currentTime(), (ahead?.at ?? 0) + 1);
    setAhead((before) => ({ change: { ...(isBehind ? before?.change : {}), ...change }, at }));
    attempt(async () => {
      try {
        await updateView(name, change, at);
      } catch (error) {
        setAhead(null);
        throw error;
      }
    });
  };
  return { row: isBehind ? { ...stored, ...ahead.change } : stored, show: write };
}
