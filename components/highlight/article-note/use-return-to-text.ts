import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Scrolls back to where the user was reading when a note above the text closes that was opened from further down. The
 * view stays where it is if the user has scrolled on, or opened another article.
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
    // Read now, because the editor scrolls into view a frame later.
    const { scrollTop: before, clientHeight: page } = view;
    return () => {
      const isAtNote = view.scrollTop < page;
      if (before > page && isAtNote && shownId.current === articleId) view.scrollTop = before;
    };
  }, [isOpen]);
}
