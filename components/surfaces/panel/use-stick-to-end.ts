import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** While a list grows above its end, whoever looks at the end goes on seeing it. `grows` says when that may be. */
export function useStickToEnd(scroller: RefObject<HTMLElement | null>, grows: boolean): void {
  const atEnd = useRef(false);
  const grew = useRef(grows);
  useLayoutEffect(() => {
    const box = scroller.current;
    const look = () => {
      // Zoomed pages scroll by fractions.
      if (box) atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 2;
    };
    look();
    box?.addEventListener('scroll', look);
    return () => box?.removeEventListener('scroll', look);
  }, []);
  useLayoutEffect(() => {
    // The last step both adds rows and ends the growing.
    if (atEnd.current && (grows || grew.current))
      scroller.current?.scrollTo(0, scroller.current.scrollHeight);
    grew.current = grows;
  });
}
