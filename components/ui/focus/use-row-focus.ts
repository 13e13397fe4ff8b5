import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusRow } from './row-focus.ts';

/** When the focused row is removed, focuses the row that takes its place. Runs whenever `rows` changes. */
export function useRowFocus(list: RefObject<HTMLElement | null>, rows: readonly unknown[]): void {
  const place = useRef<number | null>(null);
  useLayoutEffect(() => {
    const box = list.current;
    const remember = ({ target }: FocusEvent) => {
      if (box && target instanceof Element) place.current = indexOfRow(box, target);
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      // Without a related target, the row was removed or the window lost the focus; both need the stored position.
      if (relatedTarget) place.current = null;
    };
    box?.addEventListener('focusin', remember);
    box?.addEventListener('focusout', forget);
    return () => {
      box?.removeEventListener('focusin', remember);
      box?.removeEventListener('focusout', forget);
    };
  }, []);
  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    const stops = stopsIn(list.current);
    focusRow(stops[Math.min(place.current, stops.length - 1)]);
  }, [rows]);
}

const stopsIn = (box: HTMLElement | null): HTMLElement[] =>
  box ? [...box.querySelectorAll<HTMLElement>('[data-stop]')] : [];

function indexOfRow(box: HTMLElement, inner: Element): number | null {
  const index = stopsIn(box).findIndex((stop) => stop.closest('li')?.contains(inner));
  return index < 0 ? null : index;
}
