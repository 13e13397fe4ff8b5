import type { DocumentLine } from '../../lib/article/document/article-document.ts';
import { firstIndexIn } from '../../lib/article/model/first-index.ts';
import type { Span } from '../../lib/article/model/text-selector.ts';
import { passageElements, passageNumber } from './passage-element.ts';

/** A text node of the page and the offsets of its characters in the text. */
export interface TextNodeSpan extends Span {
  node: Text;
}

export interface LineView {
  line: DocumentLine;
  element: HTMLElement;
}

/**
 * Maps the page's text nodes to offsets in the article's text, where highlights are. The title has negative offsets.
 */
export interface TextMap {
  /** In reading order. */
  shown: readonly LineView[];
  /** In reading order. */
  texts: readonly TextNodeSpan[];
  byNode: ReadonlyMap<Node, TextNodeSpan>;
}

/** Elements inside a passage that are not part of its text, such as the words of a card. */
const notText =
  'svg, .visually-hidden, [aria-hidden="true"], .ExternalCard .where, .ExternalCard .title:not([data-text="true"]), .PictureView .Button';

/** Maps these lines to the text nodes that show them, character by character. */
export function mapText(root: Element, lines: readonly DocumentLine[]): TextMap {
  const points = [...root.querySelectorAll<HTMLElement>('.KeyPointCard li')];
  const passages = new Map(passageElements(root).map((each) => [passageNumber(each), each]));
  const elementOf = ({ of, number }: DocumentLine) => {
    if (of === 'title') return root.querySelector<HTMLElement>('h1');
    return of === 'keyPoint' ? points[number] : passages.get(number);
  };
  const shown = lines.flatMap((line) => {
    const element = elementOf(line);
    return element ? { line, element } : [];
  });
  const texts = shown.flatMap(placedTexts);
  return { shown, texts, byNode: new Map(texts.map((text) => [text.node, text])) };
}

function placedTexts({ element, line }: LineView): TextNodeSpan[] {
  let at = 0;
  return textsIn(element, line).flatMap((node) => {
    const from = placeOf(node.data, line.text, at);
    if (from === null) return [];
    at = from + node.data.length;
    return { node, start: line.start + from, end: line.start + at };
  });
}

function textsIn(element: HTMLElement, { of }: DocumentLine): Text[] {
  const skipped = of === 'keyPoint' ? `ul, ${notText}` : notText;
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      const isSkipped = node instanceof Element && node.matches(skipped);
      return isSkipped ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data !== '') texts.push(node);
  }
  return texts;
}

/**
 * Where a node's text begins in the article's text, from `at` on. Separators of line breaks, table cells and rows have
 * no node and are skipped.
 */
function placeOf(data: string, text: string, at: number): number | null {
  let from = at;
  while (!text.startsWith(data, from)) {
    if (text[from] !== '\n' && text[from] !== '\t') return null;
    from += 1;
  }
  return from;
}

/** The part of the text in a range of the page; `null` where the range has none of it. */
export function spanOf(map: TextMap, range: AbstractRange): Span | null {
  const first = offsetAt(map, range.startContainer, range.startOffset, 'after');
  const end = offsetAt(map, range.endContainer, range.endOffset, 'before');
  if (first === null || end === null) return null;
  const start = Math.max(0, first);
  return start < end ? { start, end } : null;
}

/**
 * The text offset of a point in the page. For a point beside the text, that of the nearest character in this direction.
 */
export function offsetAt(
  map: TextMap,
  container: Node,
  offset: number,
  beside: 'after' | 'before',
): number | null {
  const own = map.byNode.get(container);
  if (own) return own.start + Math.min(offset, own.end - own.start);
  const next = firstFrom(map.texts, container, offset);
  return (beside === 'after' ? map.texts[next]?.start : map.texts[next - 1]?.end) ?? null;
}

/** The index of the first text that begins at a point or after it; `texts.length` where none does. */
function firstFrom(texts: readonly TextNodeSpan[], container: Node, offset: number): number {
  const point = pointAt(container, offset);
  return firstIndexIn(texts, ({ node }) => point.comparePoint(node, 0) >= 0);
}

function pointAt(container: Node, offset: number): Range {
  const point = document.createRange();
  point.setStart(container, offset);
  return point;
}

/** The ranges of a span in the page, one per text node, without what stands between the nodes. */
export function rangesOf({ texts }: TextMap, { start, end }: Span): StaticRange[] {
  const ranges: StaticRange[] = [];
  const first = firstIndexIn(texts, (text) => text.end > start);
  for (let index = first; index < texts.length; index += 1) {
    const text = texts[index];
    if (!text || text.start >= end) break;
    ranges.push(
      new StaticRange({
        startContainer: text.node,
        startOffset: Math.max(start, text.start) - text.start,
        endContainer: text.node,
        endOffset: Math.min(end, text.end) - text.start,
      }),
    );
  }
  return ranges;
}

/** A span as a single range of the page; `null` where none of it is shown. */
export function rangeOf(map: TextMap, span: Span): Range | null {
  const ranges = rangesOf(map, span);
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}
