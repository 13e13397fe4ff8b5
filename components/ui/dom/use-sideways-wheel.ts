import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Lets a vertical wheel scroll a row sideways, until the row is at its end. */
export function useSidewaysWheel(row: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const box = row.current;
    if (!box) return;
    const onWheel = (event: WheelEvent) => {
      // Firefox reports pixels unless `deltaMode` is read.
      const { deltaX, deltaY, ctrlKey, shiftKey } = event;
      // The wheel zooms, or scrolls sideways by itself.
      if (ctrlKey || shiftKey || Math.abs(deltaX) >= Math.abs(deltaY)) return;
      const before = box.scrollLeft;
      box.scrollLeft += box.matches(':dir(rtl)') ? -deltaY : deltaY;
      if (box.scrollLeft !== before) event.preventDefault();
    };
    box.addEventListener('wheel', onWheel, { passive: false });
    return () => box.removeEventListener('wheel', onWheel);
  }, []);
}
