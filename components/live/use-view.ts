import { useEffect, useRef, useState } from 'preact/hooks';
import { updateView } from '../../lib/app/reading/update-view.ts';
import { keepView, readView } from '../../lib/store/lists/opened-views.ts';
import { changedView, type ViewChange } from '../../lib/store/lists/views.ts';
import type { SurfaceView } from '../../lib/store/rows/views.ts';
import { closeDialogs } from '../ui/dom/close-dialogs.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import { useAttempt } from './use-attempt.ts';
import { latest as latestValue, useLive } from './use-live.ts';
import { currentTime } from './use-now.ts';

export interface View {
  /** The stored view; `undefined` until loaded. Other pages may change it at any time. */
  row: SurfaceView | undefined;
  show: (change: ViewChange) => void;
}

/** What a surface shows, what is stored, and the time of the last change that is not stored yet; 0 if all are. */
interface Latest {
  shown: SurfaceView | undefined;
  stored: SurfaceView | undefined;
  pendingAt: number;
}

/** Names the article, the briefing or the articles that a view shows, wherever it is scrolled to. */
const contentOf = (view: SurfaceView | undefined): string =>
  JSON.stringify([view?.articleId, view?.list, view?.search, view?.terms, view?.briefing]);

/**
 * What a surface shows, stored so that it reopens where it was closed. A change shows at once and is stored in the
 * background. Once stored, it is not drawn again.
 */
export function useView(name: string, showToast: ShowToast): View {
  const attempt = useAttempt(showToast);
  const [ahead, setAhead] = useState<SurfaceView>();
  const latest = useRef<Latest>({ shown: undefined, stored: undefined, pendingAt: 0 }).current;
  const isShown = (stored: SurfaceView) => {
    latest.stored = stored;
    if (stored.at < latest.pendingAt) return true;
    latest.pendingAt = 0;
    if (JSON.stringify(stored) === JSON.stringify(latest.shown)) return true;
    setAhead(undefined);
    if (contentOf(stored) !== contentOf(latest.shown)) closeDialogs();
    return false;
  };
  const stored = latestValue(useLive(() => readView(name), [name], true, isShown));
  const row = ahead ?? stored;
  latest.shown = row;
  useEffect(() => {
    if (row?.isOwn === false) attempt(() => keepView(name));
  }, [row?.isOwn]);
  const changedAt = useRef(0);
  const show = (change: ViewChange) => {
    // Later than the last change, so that a stored last change doesn't count as this one.
    const at = Math.max(currentTime(), changedAt.current + 1);
    changedAt.current = at;
    latest.pendingAt = at;
    // A change may come from an earlier render, such as the end of a scroll after an article has been opened.
    latest.shown &&= changedView(latest.shown, change, at);
    setAhead(latest.shown);
    attempt(async () => {
      try {
        await updateView(name, change, at);
      } catch (error) {
        latest.pendingAt = 0;
        setAhead(latest.stored);
        throw error;
      }
    });
  };
  return { row, show };
}
