import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Returns to where the user read, once a note above the text is closed that was opened from further down. Where the user
 * has scrolled on or to another article meanwhile, the view stays.
 */
export function useReturnToText(
  box: RefObject<HTMLElement | null>,
  articleId: number | null,
  isOpen: boolean,
): void {
  const shownId = useRef(articleId);
  shownId.current = articleId;
  useLayoutEffect(() => {
    const view = box.current?.closest('main');
    if (!isOpen || !view) return undefined;
    // The editor scrolls into view a frame later.
    const { scrollTop: before, clientHeight: page } = view;
    return () => {
      const isAtNote = view.scrollTop < page;
      if (before > page && isAtNote && shownId.current === articleId) view.scrollTop = before;
    };
  }, [isOpen]);
}
