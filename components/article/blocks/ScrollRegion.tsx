import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PassageMark } from '../passage-numbers.ts';
import './ScrollRegion.css';

export type ScrollRegionProps = {
  label: string;
  /** The attributes of a passage, where the content is one. */
  passage?: PassageMark;
  children: ComponentChildren;
};

/** Content that may be wider than the column. It then scrolls by itself and can be focused. */
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
    // A group rather than a region: an article may have many, and they aren't landmarks.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of controls.
    <div class="ScrollRegion" role="group" aria-label={label} ref={region} {...passage}>
      {children}
    </div>
  );
}
