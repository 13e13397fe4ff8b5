import { useEffect, useRef, useState } from 'preact/hooks';
import { updateView } from '../../lib/app/reading/update-view.ts';
import { firstView } from '../../lib/store/lists/first-list.ts';
import { keepView, readView } from '../../lib/store/lists/opened-views.ts';
import type { ViewChange } from '../../lib/store/lists/views.ts';
import type { SurfaceView } from '../../lib/store/rows/views.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import { useLiveFrom } from './list/use-live-from.ts';
import { useAttempt } from './use-attempt.ts';
import { currentTime } from './use-now.ts';

export interface View {
  /** The stored view; `undefined` until loaded. Other pages may change it at any time. */
  row: SurfaceView | undefined;
  show: (change: ViewChange) => void;
}

/** Changes that are shown already and may not be stored yet. */
interface Ahead {
  change: ViewChange;
  at: number;
}

/**
 * What a surface shows, stored so that it reopens where it was closed. A change shows at once and is stored in the background.
 */
export function useView(name: string, showToast: ShowToast): View {
  const attempt = useAttempt(showToast);
  const stored = useLiveFrom(
    () => firstView(name),
    () => readView(name),
    [name],
  );
  const isOwn = stored?.isOwn;
  useEffect(() => {
    if (isOwn === false) attempt(() => keepView(name));
  }, [isOwn]);
  const [ahead, setAhead] = useState<Ahead | null>(null);
  // A change may come from an earlier render, such as the end of a scroll after an article has been opened.
  const storedAt = useRef(0);
  storedAt.current = stored?.at ?? 0;
  const changedAt = useRef(0);
  const write = (change: ViewChange) => {
    // Later than the last change, so that a stored last change doesn't count as this one.
    const at = Math.max(currentTime(), changedAt.current + 1);
    changedAt.current = at;
    setAhead((before) => {
      const isPending = before !== null && storedAt.current < before.at;
      return { change: { ...(isPending && before.change), ...change }, at };
    });
    attempt(async () => {
      try {
        await updateView(name, change, at);
      } catch (error) {
        setAhead(null);
        throw error;
      }
    });
  };
  const isBehind = stored !== undefined && ahead !== null && stored.at < ahead.at;
  return { row: isBehind ? { ...stored, ...ahead.change } : stored, show: write };
}
