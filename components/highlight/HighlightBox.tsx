import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Edges, placeBeside, type View } from './place-beside.ts';
import './HighlightBox.css';

export type HighlightBoxProps = {
  /** The rectangles of its text in the window; none while the text is not drawn. */
  rects: () => readonly DOMRect[];
  prefer: 'above' | 'below';
  children: ComponentChildren;
};

/** A box that stays beside text of the article while the layout changes. */
export function HighlightBox({ rects, prefer, children }: HighlightBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const update = useRef(() => undefined);
  update.current = () => moveBeside(box.current, rects(), prefer);
  useLayoutEffect(() => update.current());
  useLayoutEffect(() => {
    const view = box.current?.closest('main');
    const article = view?.querySelector('article');
    if (!box.current || !view || !article) return;
    // The text size, late pictures, the window's width and the note's height may change.
    const observer = new ResizeObserver(() => update.current());
    for (const element of [view, article, box.current]) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="HighlightBox" ref={box}>
      {children}
    </div>
  );
}

function moveBeside(
  box: HTMLElement | null,
  rects: readonly DOMRect[],
  prefer: 'above' | 'below',
): undefined {
  const view = box?.closest('main');
  const origin = box?.offsetParent?.getBoundingClientRect();
  if (!box || !view || !origin || rects.length === 0) return;
  box.style.setProperty('--view-width', `${view.clientWidth}px`);
  const { width, height } = box.getBoundingClientRect();
  const { top, left } = placeBeside({ width, height }, boundsOf(rects), viewOf(view), prefer);
  box.style.setProperty('--top', `${top - origin.top}px`);
  box.style.setProperty('--left', `${left - origin.left}px`);
}

const boundsOf = (rects: readonly DOMRect[]): Edges =>
  rects.reduce<Edges>(
    (bounds, { top, bottom, left, right }) => ({
      top: Math.min(bounds.top, top),
      bottom: Math.max(bounds.bottom, bottom),
      left: Math.min(bounds.left, left),
      right: Math.max(bounds.right, right),
    }),
    { top: Infinity, bottom: -Infinity, left: Infinity, right: -Infinity },
  );

/** The view without its scroll bar. A toast covers its padding. */
function viewOf(view: HTMLElement): View {
  const { top, left } = view.getBoundingClientRect();
  const covered = Number.parseFloat(getComputedStyle(view).paddingBottom);
  return { top, left, bottom: top + view.clientHeight, right: left + view.clientWidth, covered };
}
