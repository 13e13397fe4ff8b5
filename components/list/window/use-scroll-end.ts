import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** How long a list has to stand still before its position is stored. */
const settleMs = 200;

/**
 * Calls `onScrollEnd` with the scroller when the list stops scrolling, when the page is hidden, and when the list is
 * removed. In the last case the scroller's own ref may be cleared already.
 */
export function useScrollEnd(
  scroller: RefObject<HTMLElement | null>,
  onScrollEnd: (outer: HTMLElement) => void,
): void {
  // A layout effect's cleanup runs while the list is still in the page. A passive effect's would find it scrolled to
  // the top.
  useLayoutEffect(() => {
    const outer = scroller.current;
    if (!outer) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      onScrollEnd(outer);
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(end, settleMs);
    };
    outer.addEventListener('scroll', onScroll, { passive: true });
    globalThis.addEventListener('pagehide', end);
    return () => {
      end();
      outer.removeEventListener('scroll', onScroll);
      globalThis.removeEventListener('pagehide', end);
    };
  }, []);
}
