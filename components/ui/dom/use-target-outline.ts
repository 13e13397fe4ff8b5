import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Outlines the element that the user was led to, until it is scrolled out of view. */
export function useTargetOutline(
  element: HTMLElement | null,
  scroller: RefObject<HTMLElement | null>,
  onLeft: () => void,
): void {
  useEffect(() => {
    if (!element) return;
    element.dataset.evidence = '';
    // A busy page can deliver several entries at once; the last one is current.
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
