import type { Piece, Stretch, TextPlace } from '../../lib/article/text-place.ts';
import { passageElement, passageElements, passageNumber } from './passage-element.ts';

/** A piece of an article's text and the element that shows it. */
interface Shown {
  piece: Piece;
  element: HTMLElement;
}

/** What stands in an element besides the piece's own text. */
const notText = [
  'ul, ol, svg, button:not(.TimeMark), .visually-hidden, [aria-hidden="true"]',
  '.PictureView > :not(figcaption)',
  '.OutsideCard .where, .OutsideCard .title:not([data-text="true"])',
].join();

const titleIn = (root: Element): HTMLElement | null => root.querySelector<HTMLElement>('h1');

const keyPointsIn = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.KeyPointCard li'),
];

/** The pieces of the article that is shown in an element, in reading order. */
function shownPieces(root: Element): Shown[] {
  const title = titleIn(root);
  return [
    ...(title ? [{ piece: { part: 'title', number: 0 } as const, element: title }] : []),
    ...keyPointsIn(root).map((element, number) => ({
      piece: { part: 'keyPoints', number } as const,
      element,
    })),
    ...passageElements(root).map((element) => ({
      piece: { part: 'body', number: passageNumber(element) } as const,
      element,
    })),
  ];
}

function elementOf(root: Element, { part, number }: Piece): HTMLElement | null {
  if (part === 'title') return titleIn(root);
  return part === 'keyPoints' ? (keyPointsIn(root)[number] ?? null) : passageElement(root, number);
}

/** A text node and where it stands in the text of its piece. */
interface PlacedText {
  node: Text;
  start: number;
}

/** The text of a piece as the page holds it, in the order and with the distances of its plain text. */
function textsIn(element: Element): PlacedText[] {
  const texts: PlacedText[] = [];
  let length = 0;
  const visit = (node: Node) => {
    if (node instanceof Text) {
      texts.push({ node, start: length });
      length += node.data.length;
    } else if (node instanceof HTMLTableElement) {
      visitTable(node);
    } else if (node instanceof HTMLBRElement) {
      length += 1;
    } else if (node instanceof Element && !node.matches(notText)) {
      // A caption is on a line of its own, below what it belongs to.
      if (node.matches('figcaption') && length > 0) length += 1;
      node.childNodes.forEach(visit);
    }
  };
  // A tab between two cells, a line for each row.
  const visitTable = ({ rows }: HTMLTableElement) => {
    for (const [index, row] of [...rows].entries()) {
      if (index > 0) length += 1;
      for (const [column, cell] of [...row.cells].entries()) {
        if (column > 0) length += 1;
        visit(cell);
      }
    }
  };
  element.childNodes.forEach(visit);
  return texts;
}

/** A stretch of a piece on the page; `null` where the piece is not shown, or shows none of it. */
export function rangeOf(root: Element, piece: Piece, from: number, to: number): Range | null {
  const element = elementOf(root, piece);
  if (!element) return null;
  const range = document.createRange();
  const texts = textsIn(element);
  const first = texts.find(({ node, start }) => start + node.data.length > from);
  const last = texts.findLast(({ start }) => start < to);
  if (!first || !last || first.start >= to) {
    range.selectNodeContents(element);
    return range;
  }
  range.setStart(first.node, Math.max(0, from - first.start));
  range.setEnd(last.node, Math.min(last.node.data.length, to - last.start));
  return range;
}

/** What the reader has selected of the article that is shown in an element; `null` for nothing. */
export function selectedStretch(root: Element): Stretch | null {
  const range = selectedRange(root);
  if (!range) return null;
  const touched = shownPieces(root).filter(({ element }) => range.intersectsNode(element));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  return {
    from: placeAt(first, range.startContainer, range.startOffset) ?? startOf(first),
    to: placeAt(last, range.endContainer, range.endOffset) ?? endOf(last),
  };
}

/** The selection, where it is one and touches the element. */
export function selectedRange(root: Element): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(root) && range.toString().trim() !== '' ? range : null;
}

/** The first piece of which something is in sight below the top of what scrolls; `null` where none is. */
export function pieceInView(root: Element): Stretch | null {
  const { top } = root.getBoundingClientRect();
  const shown = shownPieces(root);
  // The eyebrow above the title scrolls before it does.
  const found = shown.find(
    ({ element }) => element.getBoundingClientRect().bottom > top + leastInView,
  );
  return found ? { from: startOf(found), to: endOf(found) } : null;
}

const leastInView = 8;

const startOf = ({ piece }: Shown): TextPlace => ({ ...piece, offset: 0 });

function endOf({ piece, element }: Shown): TextPlace {
  const last = textsIn(element).at(-1);
  return { ...piece, offset: last ? last.start + last.node.data.length : 0 };
}

/** A boundary in the page as a place in a piece; `null` where it is outside of it. */
function placeAt({ piece, element }: Shown, container: Node, offset: number): TextPlace | null {
  if (!element.contains(container)) return null;
  const texts = textsIn(element);
  const own = texts.find(({ node }) => node === container);
  if (own) return { ...piece, offset: own.start + offset };
  const point = document.createRange();
  point.setStart(container, offset);
  const next = texts.find(({ node }) => point.comparePoint(node, 0) >= 0);
  return next ? { ...piece, offset: next.start } : endOf({ piece, element });
}
