import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PassageMark } from '../passage-numbers.ts';
import './ScrollRegion.css';

export type ScrollRegionProps = {
  label: string;
  /** Its place, where it is a passage of an article. */
  passage?: PassageMark;
  children: ComponentChildren;
};

/** Content that may be wider than the column: it scrolls by itself, and then the keyboard can reach it. */
export function ScrollRegion({ label, passage, children }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = region.current;
    if (!box) return;
    const measure = () => {
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight)
        box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, []);
  return (
    // A group, not a region: an article has many, and they are no landmarks.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of controls.
    <div class="ScrollRegion" role="group" aria-label={label} ref={region} {...passage}>
      {children}
    </div>
  );
}
