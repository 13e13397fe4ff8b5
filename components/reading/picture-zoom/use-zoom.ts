import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fitZoom, nextZoom, type Size, type ZoomStep } from './zoom-levels.ts';

export interface Zoom {
  /** The factor of the picture's full size. */
  factor: number;
  /** Whether the whole picture is shown. */
  isFitted: boolean;
  change: (step: ZoomStep) => void;
  /** Changes between the fitting zoom and full size, around this point of the view. */
  toggleAt: (x: number, y: number) => void;
}

/**
 * Zooms a picture in a view that scrolls. The picture fits the view, even when the view is resized, until the user
 * chooses another zoom.
 */
export function useZoom(
  picture: Size,
  view: RefObject<HTMLElement | null>,
  image: RefObject<HTMLImageElement | null>,
): Zoom {
  const [fitting, setFitting] = useState(0);
  /** `null` for the fitting zoom. */
  const [chosen, setChosen] = useState<number | null>(null);
  const factor = chosen ?? fitting;
  const middle = useRef<Point>({ x: 0.5, y: 0.5 });
  useLayoutEffect(() => {
    const box = view.current;
    if (!box) return;
    // The space of scroll bars counts, because a fitting picture doesn't need them.
    const measure = () =>
      setFitting(fitZoom(picture, { width: box.offsetWidth, height: box.offsetHeight }));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    image.current?.style.setProperty('--width', `${picture.width * factor}px`);
    image.current?.style.setProperty('--height', `${picture.height * factor}px`);
    if (view.current) showMiddle(view.current, middle.current);
  }, [factor]);

  const zoomTo = (next: number) => setChosen(next === fitting ? null : next);
  const change = (step: ZoomStep) => {
    if (view.current) middle.current = middleOf(view.current);
    if (step === 'whole') setChosen(null);
    else zoomTo(step === 'full' ? 1 : nextZoom(factor, step, fitting));
  };
  const toggleAt = (x: number, y: number) => {
    const box = image.current?.getBoundingClientRect();
    if (!box) return;
    middle.current = { x: (x - box.left) / box.width, y: (y - box.top) / box.height };
    if (factor === fitting) zoomTo(1);
    else setChosen(null);
  };
  return { factor, isFitted: factor === fitting, change, toggleAt };
}

/** A point of the picture, as shares of its width and height. */
interface Point {
  x: number;
  y: number;
}

const middleOf = (box: HTMLElement): Point => ({
  x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
  y: (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
});

/** Centers this point, which keeps it in place while the picture is zoomed. */
function showMiddle(box: HTMLElement, { x, y }: Point): void {
  box.scrollTo(
    x * box.scrollWidth - box.clientWidth / 2,
    y * box.scrollHeight - box.clientHeight / 2,
  );
}
