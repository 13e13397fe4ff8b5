import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** While something else stands in the text's place, it is read from its top; then the text is where it was left. */
export function useScrollBack(scroller: RefObject<HTMLElement | null>, isAway: boolean): void {
  const left = useRef(0);
  const wasAway = useRef(isAway);
  // In the render: once it is drawn, the shorter content has moved the scroll already.
  if (isAway && !wasAway.current) left.current = scroller.current?.scrollTop ?? 0;
  useLayoutEffect(() => {
    if (isAway === wasAway.current) return;
    wasAway.current = isAway;
    scroller.current?.scrollTo(0, isAway ? 0 : left.current);
  }, [isAway]);
}
