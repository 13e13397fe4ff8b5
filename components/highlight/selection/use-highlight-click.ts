import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { HighlightedPage } from '../page/highlighted-page.ts';
import { highlightAt } from '../page/page-geometry.ts';

/** Opens the highlight that was clicked. */
export function useHighlightClick(
  page: HighlightedPage,
  scroller: RefObject<HTMLElement | null>,
  open: (id: string) => void,
): void {
  const current = useRef({ page, open });
  current.current = { page, open };
  useEffect(() => {
    const box = scroller.current;
    const click = (event: MouseEvent) => {
      const { placed, drawn } = current.current.page;
      if (placed.length === 0 || !isPlain(event) || isOtherControl(event.target)) return;
      const { map } = drawn() ?? {};
      const hit = map && highlightAt(map, placed, event);
      if (!hit) return;
      // On a key point, which is a link, the click is for the highlight.
      event.preventDefault();
      event.stopPropagation();
      current.current.open(hit.highlight.id);
    };
    box?.addEventListener('click', click, true);
    return () => box?.removeEventListener('click', click, true);
  }, []);
}

/** Not by keyboard, not with a modifier key, and not the end of a selection. */
function isPlain(event: MouseEvent): boolean {
  if (event.detail === 0 || event.button !== 0) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  return document.getSelection()?.isCollapsed !== false;
}

/** Whether the click belongs to another control. Key points don't count, because all of them are links. */
function isOtherControl(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const control = target.closest('a, button, input, textarea, select, summary');
  return control !== null && control.closest('.KeyPointCard') === null;
}
