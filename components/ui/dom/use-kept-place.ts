import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps an element at its place in the view when content above it changes its height: while a long text is still being
 * drawn, or a list loads. It moves only by scrolling.
 */
export function useKeptPlace(
  element: HTMLElement | null,
  scroller: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const view = scroller.current;
    if (!element || !view) return;
    const topNow = () => element.getBoundingClientRect().top;
    let top = topNow();
    let height = view.scrollHeight;
    const keep = () => {
      if (view.scrollHeight === height) top = topNow();
      else view.scrollBy(0, topNow() - top);
      height = view.scrollHeight;
    };
    const observer = new ResizeObserver(keep);
    for (const child of view.children) observer.observe(child);
    view.addEventListener('scroll', keep, { passive: true });
    return () => {
      observer.disconnect();
      view.removeEventListener('scroll', keep);
    };
  }, [element]);
}
