import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether a text in the box has more lines than its `data-lines` allows. Measured again when `contents` changes. */
export function useIsOverflowing(
  box: RefObject<HTMLElement | null>,
  contents: readonly unknown[],
): boolean {
  const [isLong, setIsLong] = useState(false);
  useLayoutEffect(() => {
    const outer = box.current;
    if (!outer) return;
    const measure = () => {
      const texts = [...outer.querySelectorAll<HTMLElement>('[data-lines]')];
      setIsLong(texts.some((text) => linesOf(text) > Number(text.dataset.lines)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    return () => observer.disconnect();
  }, contents);
  return isLong;
}

const linesOf = (text: HTMLElement): number =>
  Math.round(text.scrollHeight / Number.parseFloat(getComputedStyle(text).lineHeight));
