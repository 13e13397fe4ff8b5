import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keeps the end of a list in view while the list grows (`grows`). Another `key` means another list. */
export function useStickToEnd(
  scroller: RefObject<HTMLElement | null>,
  key: string,
  grows: boolean,
): void {
  const atEnd = useRef(false);
  const shown = useRef(key);
  const grew = useRef(grows);
  useLayoutEffect(() => {
    const box = scroller.current;
    const look = () => {
      // Zoomed pages scroll by fractions of a pixel.
      if (box) atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 2;
    };
    look();
    box?.addEventListener('scroll', look);
    return () => box?.removeEventListener('scroll', look);
  }, []);
  useLayoutEffect(() => {
    if (shown.current !== key) atEnd.current = false;
    shown.current = key;
    // The last step adds rows and ends the growth at once.
    if (atEnd.current && (grows || grew.current))
      scroller.current?.scrollTo(0, scroller.current.scrollHeight);
    grew.current = grows;
  });
}
