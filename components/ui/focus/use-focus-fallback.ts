import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Focuses the surface's content when the focused element is removed, so that shortcuts and screen readers keep working.
 * If two contents stand side by side, it is enabled for one of them.
 */
export function useFocusFallback(home: RefObject<HTMLElement | null>, enabled = true): void {
  useEffect(() => {
    if (enabled && document.activeElement === document.body)
      home.current?.focus({ preventScroll: true });
  });
}
