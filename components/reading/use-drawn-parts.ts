import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { BodyPart } from '../../lib/article/document/body-parts.ts';
import { passageElement } from '../article/passage-element.ts';

/** The parts of a text that are drawn, as a range. */
interface Drawn {
  of: readonly BodyPart[];
  from: number;
  to: number;
}

/**
 * Draws a text in parts, one per frame: first the part with the passage `start` and the one after it, then those around
 * them. Returns whether a part is drawn.
 */
export function useDrawnParts(
  root: RefObject<HTMLElement | null>,
  parts: readonly BodyPart[],
  start: number,
): (index: number) => boolean {
  const [grown, setGrown] = useState<Drawn | null>(null);
  const first = Math.max(
    0,
    parts.findIndex(({ end }) => start < end),
  );
  const drawn =
    grown?.of === parts ? grown : { of: parts, from: first, to: Math.min(first + 2, parts.length) };
  const { from, to } = drawn;
  const isWhole = from === 0 && to === parts.length;
  // Before the reading position is restored, which needs the height of what is above it.
  useLayoutEffect(() => {
    if (root.current && !isWhole) estimateHeights(root.current, parts, drawn);
  }, [parts]);
  useEffect(() => {
    if (isWhole) return;
    // Upward and downward in turn.
    const isNextBelow = from === 0 || (to < parts.length && to - first <= first - from + 2);
    setGrown(isNextBelow ? { of: parts, from, to: to + 1 } : { of: parts, from: from - 1, to });
  }, [parts, from, to]);
  return (index) => from <= index && index < to;
}

/** Sets the height per character of the undrawn parts to that of the drawn ones. */
function estimateHeights(root: HTMLElement, parts: readonly BodyPart[], drawn: Drawn): void {
  const begin = parts[drawn.from - 1]?.end ?? 0;
  const end = parts[drawn.to - 1]?.end ?? 0;
  const top = passageElement(root, begin)?.getBoundingClientRect().top;
  const bottom = passageElement(root, end - 1)?.getBoundingClientRect().bottom;
  if (top === undefined || bottom === undefined) return;
  const length = parts.slice(drawn.from, drawn.to).reduce((sum, part) => sum + part.length, 0);
  root.style.setProperty('--height-per-character', `${(bottom - top) / length}px`);
}
