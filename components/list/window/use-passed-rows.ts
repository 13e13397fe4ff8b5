import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** How long no further row may pass before they are reported. One scroll is one action, so that one undo reverts it. */
const restMs = 1_000;

/** A scroll counts as the user's if it comes this soon after input, or after the last scroll that counted. */
const inputMs = 500;

type Report<Key> = (rows: readonly Key[]) => void;

/**
 * Collects rows that pass the top of a list while the user scrolls it by wheel, touch, key or scrollbar, and reports
 * them when the scrolling rests or the list is left. `null` collects nothing. Returns a callback for rows that have
 * passed, whatever moved them.
 */
export function usePassedRows<Key>(
  scroller: RefObject<HTMLElement | null>,
  report: Report<Key> | null,
): Report<Key> {
  const latestReport = useRef(report);
  latestReport.current = report;
  const pass = useRef<Report<Key> | null>(null);
  const isOn = report !== null;
  useEffect(() => {
    const outer = scroller.current;
    if (!outer || !isOn) return;
    const passed = new Set<Key>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      clearTimeout(timer);
      if (passed.size > 0) latestReport.current?.([...passed]);
      passed.clear();
    };
    const { isByUser, stop } = watchInput(outer);
    pass.current = (rows) => {
      if (!isByUser()) return;
      for (const row of rows) passed.add(row);
      clearTimeout(timer);
      timer = setTimeout(flush, restMs);
    };
    globalThis.addEventListener('pagehide', flush);
    return () => {
      pass.current = null;
      flush();
      stop();
      globalThis.removeEventListener('pagehide', flush);
    };
  }, [isOn]);
  return (rows) => pass.current?.(rows);
}

/** Distinguishes the user's scrolling from the page's own, which keeps rows in place and the end of a list in view. */
function watchInput(outer: HTMLElement): { isByUser: () => boolean; stop: () => void } {
  let inputAt = Number.NEGATIVE_INFINITY;
  const isByUser = () => performance.now() - inputAt < inputMs;
  const onInput = () => {
    inputAt = performance.now();
  };
  // A press has the scroller itself as its target only on the scrollbar.
  const onPointerDown = ({ target }: Event) => {
    if (target === outer) onInput();
  };
  // A swipe scrolls on after the last touch.
  const onScroll = () => {
    if (isByUser()) onInput();
  };
  const controller = new AbortController();
  const early = { capture: true, passive: true, signal: controller.signal };
  outer.addEventListener('wheel', onInput, early);
  outer.addEventListener('touchmove', onInput, early);
  outer.addEventListener('pointerdown', onPointerDown, early);
  outer.addEventListener('scroll', onScroll, early);
  document.addEventListener('keydown', onInput, early);
  return { isByUser, stop: () => controller.abort() };
}
