import type { Span } from '../../../lib/article/model/text-selector.ts';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import { scrollInRegion } from '../../article/scroll-in-region.ts';
import { rangeOf, rangesOf, spanOf, type TextMap } from '../../article/text-map.ts';

/** The highlight at a point of the window. */
export function highlightAt(
  map: TextMap,
  placed: readonly PlacedHighlight[],
  { x, y }: { x: number; y: number },
): PlacedHighlight | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  const text = caret && map.byNode.get(caret.offsetNode);
  if (!text) return undefined;
  const offset = text.start + caret.offset;
  return placed
    .filter(({ span }) => span.start <= offset && offset <= span.end && isUnder(map, span, x, y))
    .toSorted((one, other) => lengthOf(one.span) - lengthOf(other.span))[0];
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** For a point beside a line the browser returns the nearest character, so the point must be on the text. */
function isUnder(map: TextMap, span: Span, x: number, y: number): boolean {
  return rectsOf(map, span).some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

/** The rectangles of a span, one per line. */
export const rectsOf = (map: TextMap, span: Span): DOMRect[] =>
  rangesOf(map, span).flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return [...range.getClientRects()];
  });

/**
 * The user's position in the text: the focused element, the caret, or else the first character in view. Below the
 * text, it is the start of the last piece of text.
 */
export function caretOffset(map: TextMap, textElement: HTMLElement): number | null {
  const isInView = (range: Range | null) => {
    const rect = range?.getBoundingClientRect();
    const { top, bottom } = textElement.getBoundingClientRect();
    return rect !== undefined && rect.bottom > top && rect.top < bottom;
  };
  const focused = document.activeElement;
  if (focused && focused !== textElement && textElement.contains(focused)) {
    const inner = document.createRange();
    inner.selectNodeContents(focused);
    const span = spanOf(map, inner);
    if (span && isInView(rangeOf(map, span))) return span.start;
  }
  const selection = document.getSelection();
  const text = selection?.anchorNode && map.byNode.get(selection.anchorNode);
  // Highlights don't cover the title.
  const isInText = text && text.start >= 0;
  if (selection && isInText && selection.rangeCount > 0 && isInView(selection.getRangeAt(0))) {
    return text.start + selection.anchorOffset;
  }
  return firstInView(map, textElement);
}

function firstInView({ texts }: TextMap, textElement: HTMLElement): number | null {
  const { top } = textElement.getBoundingClientRect();
  let last: number | null = null;
  for (const { node, start } of texts) {
    if (start < 0) continue;
    last = start;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (range.getBoundingClientRect().bottom <= top) continue;
    const line = [...range.getClientRects()].find((rect) => rect.top >= top - 1);
    if (!line) continue;
    const caret = document.caretPositionFromPoint(line.left + 1, (line.top + line.bottom) / 2);
    return start + (caret?.offsetNode === node ? caret.offset : 0);
  }
  return last;
}

/** Moves the caret to a text offset, with nothing selected. */
export function placeCaret(map: TextMap, offset: number): void {
  const after = rangeOf(map, { start: offset, end: offset + 1 });
  const before = after ? null : rangeOf(map, { start: offset - 1, end: offset });
  const selection = document.getSelection();
  if (after) selection?.collapse(after.startContainer, after.startOffset);
  else if (before) selection?.collapse(before.endContainer, before.endOffset);
  else selection?.removeAllRanges();
}

/** The element that contains the start of a span: a passage or a key point. */
export function passageAt(map: TextMap, span: Span): HTMLElement | null {
  const start = rangeOf(map, span)?.startContainer.parentElement;
  return start?.closest<HTMLElement>('[data-passage], .KeyPointCard li') ?? null;
}

/** The margin above and below a span that is scrolled to, in pixels. */
const scrollMargin = 72;

/** Scrolls just enough to show a span with a margin; a long span from its start. */
export function scrollToSpan(map: TextMap, span: Span, textElement: HTMLElement): void {
  const range = rangeOf(map, span);
  if (!range) return;
  scrollInRegion(range);
  const rect = range.getBoundingClientRect();
  const { top, bottom } = textElement.getBoundingClientRect();
  const above = rect.top - (top + scrollMargin);
  const below = rect.bottom - (bottom - scrollMargin);
  if (above < 0 || rect.height > bottom - top - 2 * scrollMargin) textElement.scrollBy(0, above);
  else if (below > 0) textElement.scrollBy(0, below);
}
