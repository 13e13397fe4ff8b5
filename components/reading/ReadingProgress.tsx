import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './ReadingProgress.css';

export type ReadingProgressProps = {
  scroller: RefObject<HTMLElement | null>;
  /** The article on the screen; another one is measured again. */
  articleId: number | null;
};

/** A thin line for the scroll progress. It is hidden from assistive technology, where the scroll bar says the same. */
export function ReadingProgress({ scroller, articleId }: ReadingProgressProps) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const draw = () => {
      const scrollable = box.scrollHeight - box.clientHeight;
      line.current?.style.setProperty(
        '--read',
        String(scrollable > 0 ? box.scrollTop / scrollable : 0),
      );
    };
    const observer = new ResizeObserver(draw);
    // As pictures load, the text grows and its end moves away without a scroll.
    for (const element of [box, ...box.children]) observer.observe(element);
    box.addEventListener('scroll', draw, { passive: true });
    draw();
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', draw);
    };
  }, [articleId]);
  return <div class="ReadingProgress" ref={line} aria-hidden="true" />;
}
