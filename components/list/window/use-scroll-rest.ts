import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** How long a scrolled list must rest before its place is remembered. */
const restMs = 200;

/** Calls `rest` when the list was scrolled and has come to rest, and when the page is put away. */
export function useScrollRest(scroller: RefObject<HTMLElement | null>, rest: () => void): void {
  useEffect(() => {
    const outer = scroller.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      rest();
    };
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(end, restMs);
    };
    outer?.addEventListener('scroll', moved, { passive: true });
    globalThis.addEventListener('pagehide', end);
    return () => {
      end();
      outer?.removeEventListener('scroll', moved);
      globalThis.removeEventListener('pagehide', end);
    };
  }, []);
}
