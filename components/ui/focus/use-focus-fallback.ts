import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Focuses the surface's content when the focused element is removed, so that shortcuts and screen readers keep working.
 */
export function useFocusFallback(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) home.current?.focus({ preventScroll: true });
  });
}
