import { pieceOf } from '../../lib/article/document/line-positions.ts';
import type {
  PositionRange,
  TextPiece,
  TextPosition,
} from '../../lib/article/model/text-position.ts';
import { type LineView, offsetAt, rangeOf, type TextMap } from './text-map.ts';

/** The range of a part of a piece; its whole element where none of its text is drawn; `null` where it is not shown. */
export function rangeOfPiece(
  map: TextMap,
  piece: TextPiece,
  from: number,
  to: number,
): Range | null {
  const found = map.shown.find(({ line }) => {
    const { part, number } = pieceOf(line);
    return part === piece.part && number === piece.number;
  });
  if (!found) return null;
  const { line, element } = found;
  const end = Math.min(to, line.text.length);
  return rangeOf(map, { start: line.start + from, end: line.start + end }) ?? wholeOf(element);
}

function wholeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

/** The part of the article's text that a range of the page touches; `null` for none. */
export function positionsInRange(map: TextMap, range: Range): PositionRange | null {
  const touched = map.shown.filter(({ element }) => range.intersectsNode(element));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const start = offsetAt(map, range.startContainer, range.startOffset, 'after');
  const end = offsetAt(map, range.endContainer, range.endOffset, 'before');
  return {
    from: first.element.contains(range.startContainer) ? placeIn(first, start) : startOf(first),
    to: last.element.contains(range.endContainer) ? placeIn(last, end) : endOf(last),
  };
}

/** The first piece that is visible below the top of the scroller; `null` for none. */
export function firstPieceInView({ shown }: TextMap, view: Element): PositionRange | null {
  const { top } = view.getBoundingClientRect();
  // The eyebrow above the title scrolls out first.
  const found = shown.find(
    ({ element }) => element.getBoundingClientRect().bottom > top + minVisiblePx,
  );
  return found ? { from: startOf(found), to: endOf(found) } : null;
}

/** How much of a piece must be visible. */
const minVisiblePx = 8;

const startOf = ({ line }: LineView): TextPosition => ({ ...pieceOf(line), offset: 0 });

const endOf = ({ line }: LineView): TextPosition => ({
  ...pieceOf(line),
  offset: line.text.length,
});

/** A text offset as an offset within a line, clamped to the line. */
function placeIn(shown: LineView, at: number | null): TextPosition {
  const { start, text } = shown.line;
  const offset = Math.max(0, Math.min(text.length, (at ?? start) - start));
  return { ...pieceOf(shown.line), offset };
}
