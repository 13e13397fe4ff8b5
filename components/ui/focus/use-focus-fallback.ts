import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** When what had the focus is gone, the surface's content has it: keys go on working, and a reader aloud is not lost. */
export function useFocusFallback(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) home.current?.focus({ preventScroll: true });
  });
}
