import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** How long a list has to stand still before its position is stored. */
const settleMs = 200;

/** Calls `onScrollEnd` when the list stops scrolling, and when the page is hidden or the list removed. */
export function useScrollEnd(
  scroller: RefObject<HTMLElement | null>,
  onScrollEnd: () => void,
): void {
  useEffect(() => {
    const outer = scroller.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      onScrollEnd();
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(end, settleMs);
    };
    outer?.addEventListener('scroll', onScroll, { passive: true });
    globalThis.addEventListener('pagehide', end);
    return () => {
      end();
      outer?.removeEventListener('scroll', onScroll);
      globalThis.removeEventListener('pagehide', end);
    };
  }, []);
}
