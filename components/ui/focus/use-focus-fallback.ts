import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Focuses the surface's content when the focused element is removed, so that shortcuts and screen readers keep working.
 * Of two contents side by side, one is enabled.
 */
export function useFocusFallback(home: RefObject<HTMLElement | null>, enabled = true): void {
  useEffect(() => {
    if (enabled && document.activeElement === document.body)
      home.current?.focus({ preventScroll: true });
  });
}
