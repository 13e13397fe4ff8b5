import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';

/**
 * Puts the focus into what has opened, as soon as it is `ready`. What a key opens stands there already when it is drawn, and
 * the next key is to go there; what its button opens is shown only afterwards, and takes no focus before.
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
