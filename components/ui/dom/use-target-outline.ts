import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Outlines what the reader was led to, until it is scrolled out of view: whoever does that has read on. */
export function useTargetOutline(
  element: HTMLElement | null,
  scroller: RefObject<HTMLElement | null>,
  onLeft: () => void,
): void {
  useEffect(() => {
    if (!element) return;
    element.dataset.evidence = '';
    // A busy page is told of several looks at once: the last one counts.
    const observer = new IntersectionObserver(
      (entries) => entries.at(-1)?.isIntersecting === false && onLeft(),
      { root: scroller.current },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      delete element.dataset.evidence;
    };
  }, [element]);
}
