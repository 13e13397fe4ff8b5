import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';

/**
 * Focuses the opened content once it is `ready`. Content opened by a key is visible when drawn and takes the focus at
 * once; content opened by its button becomes visible later and takes no focus before.
 */
export function useInitialFocus(
  box: RefObject<HTMLElement | null>,
  focus: () => void,
  ready = true,
): void {
  const enter = () => {
    if (ready && !box.current?.contains(document.activeElement)) focus();
  };
  useLayoutEffect(enter, [ready]);
  useEffect(enter, [ready]);
}
