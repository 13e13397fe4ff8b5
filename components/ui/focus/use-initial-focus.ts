import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Focuses an element of the opened content once it is `ready`. Content opened by a key is visible when drawn. Content
 * opened by its button becomes visible later, when the browser focuses its `autofocus` element, which is before the
 * next key arrives.
 */
export function useInitialFocus(
  box: RefObject<HTMLElement | null>,
  find: () => HTMLElement | null | undefined,
  ready = true,
): void {
  useLayoutEffect(() => {
    if (!ready || box.current?.contains(document.activeElement)) return;
    const first = find();
    if (!first) return;
    first.autofocus = true;
    first.focus();
  }, [ready]);
}
