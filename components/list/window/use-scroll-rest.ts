import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** How long a list must not scroll before its position is stored. */
const restMs = 200;

/** Calls `onRest` when the list stops scrolling, and when the page is hidden or the list removed. */
export function useScrollRest(scroller: RefObject<HTMLElement | null>, onRest: () => void): void {
  useEffect(() => {
    const outer = scroller.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      onRest();
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(rest, restMs);
    };
    outer?.addEventListener('scroll', onScroll, { passive: true });
    globalThis.addEventListener('pagehide', rest);
    return () => {
      rest();
      outer?.removeEventListener('scroll', onScroll);
      globalThis.removeEventListener('pagehide', rest);
    };
  }, []);
}
