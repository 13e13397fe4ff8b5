import { passagesOf } from '../article/document/passages.ts';
import { mapInnerBlocks } from '../article/model/blocks.ts';
import type { Block, Body, Inline, Leaf } from '../article/model/body.ts';
import { firstIndexIn } from '../article/model/first-index.ts';
import { inlineText } from '../article/model/inlines.ts';
import { keyPointBlock } from '../article/model/key-point-block.ts';
import type { ExportHighlight, ExportItem, ExportText } from './export-item.ts';

/** A body in which only the user's highlights are marked. */
export interface MarkedBody {
  body: Body;
  /** The highlight of each mark. One that spans several passages has a mark in each. */
  marks: ReadonlyMap<Inline, ExportHighlight>;
}

/** An article's text with the user's highlights marked. */
export interface HighlightedText extends MarkedBody {
  /** The key points as a list block; empty if there are none. */
  keyPoints: Body;
}

/** A range of the text that belongs to a highlight. */
interface Range {
  start: number;
  end: number;
  highlight: ExportHighlight;
}

/**
 * Marks highlights in a body with as few marks as possible. A mark that covers only part of a link or format is nested
 * in it. The publisher's own marks become bold. Code blocks and titles of embeds can't be marked.
 */
export function markBody(body: Body, highlights: readonly ExportHighlight[]): MarkedBody {
  const marks = new Map<Inline, ExportHighlight>();
  const ranges = withoutOverlap(highlights);
  const starts = new Map<Block, number>(passagesOf(body).map(({ leaf, start }) => [leaf, start]));
  const markAt = (at: number) => (inlines: readonly Inline[]) =>
    markInlines(inlines.map(withoutMarks), at, ranges, marks);
  const marked = (block: Block): Block => {
    const inner = mapInnerBlocks(block, marked);
    const start = starts.get(block);
    return start === undefined ? inner : markBlock(inner, start, markAt);
  };
  return { body: body.map(marked), marks };
}

/** Marks highlights in key points and body together, because their spans count both as one text. */
export function highlightedTextOf(
  item: ExportItem,
  { keyPoints, body }: ExportText,
): HighlightedText {
  const points = keyPoints.length === 0 ? [] : [keyPointBlock(keyPoints)];
  const marked = markBody([...points, ...body], item.highlights);
  return {
    keyPoints: marked.body.slice(0, points.length),
    body: marked.body.slice(points.length),
    marks: marked.marks,
  };
}

function withoutOverlap(highlights: readonly ExportHighlight[]): Range[] {
  const ranges: Range[] = [];
  let last = 0;
  for (const highlight of highlights) {
    const { span } = highlight;
    if (!span) continue;
    const start = Math.max(span.start, last);
    if (start >= span.end) continue;
    ranges.push({ start, end: span.end, highlight });
    last = span.end;
  }
  return ranges;
}

function withoutMarks(inline: Inline): Inline {
  if (!('inlines' in inline)) return inline;
  const inlines = inline.inlines.map(withoutMarks);
  return inline.kind === 'marked' ? { kind: 'strong', inlines } : { ...inline, inlines };
}

type Mark = (inlines: readonly Inline[]) => Inline[];

/** Marks a leaf block; container blocks are returned unchanged. */
function markBlock(block: Block, start: number, markAt: (at: number) => Mark): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'credit':
    case 'caption':
      return { ...block, inlines: markAt(start)(block.inlines) };
    case 'picture':
      return { ...block, caption: markAt(start)(block.caption) };
    case 'embed': {
      const before = block.title === '' ? 0 : block.title.length + 1;
      return { ...block, caption: markAt(start + before)(block.caption) };
    }
    case 'table':
      return markTable(block, start, markAt);
    default:
      return block;
  }
}

function markTable(
  table: Extract<Leaf, { kind: 'table' }>,
  start: number,
  markAt: (at: number) => Mark,
): Leaf {
  let at = start;
  const next = (inlines: readonly Inline[]): Inline[] => {
    const marked = markAt(at)(inlines);
    at += inlineText(inlines).length + 1;
    return marked;
  };
  const rows = table.rows.map((row) => {
    // A row without cells counts as an empty line.
    if (row.cells.length === 0) at += 1;
    return { ...row, cells: row.cells.map((cell) => ({ ...cell, inlines: next(cell.inlines) })) };
  });
  return { ...table, rows, caption: next(table.caption) };
}

function markInlines(
  inlines: readonly Inline[],
  from: number,
  ranges: readonly Range[],
  marks: Map<Inline, ExportHighlight>,
): Inline[] {
  const marked: Inline[] = [];
  /** The mark being built, and its highlight. */
  let open: { inlines: Inline[]; highlight: ExportHighlight } | null = null;
  const put = (inline: Inline, highlight: ExportHighlight | null) => {
    if (highlight === null) {
      open = null;
      marked.push(inline);
    } else if (open?.highlight === highlight) {
      open.inlines.push(inline);
    } else {
      const mark = { kind: 'marked' as const, inlines: [inline] };
      open = { inlines: mark.inlines, highlight };
      marks.set(mark, highlight);
      marked.push(mark);
    }
  };
  let at = from;
  for (const inline of inlines) {
    const end = at + inlineText([inline]).length;
    const touching = touchingRanges(ranges, at, end);
    const [first] = touching;
    if (!first) put(inline, null);
    else if ((first.start <= at && first.end >= end) || inline.kind === 'code')
      put(inline, first.highlight);
    else if (inline.kind === 'text') {
      for (const [start, stop, highlight] of piecesOf(at, end, touching))
        put({ kind: 'text', text: inline.text.slice(start - at, stop - at) }, highlight);
    } else if ('inlines' in inline) {
      put({ ...inline, inlines: markInlines(inline.inlines, at, touching, marks) }, null);
    }
    at = end;
  }
  return marked;
}

/** The ranges that touch a part of the text. They are in order and don't overlap. */
function touchingRanges(ranges: readonly Range[], from: number, to: number): readonly Range[] {
  const first = firstIndexIn(ranges, ({ end }) => end > from);
  let end = first;
  while ((ranges[end]?.start ?? to) < to) end += 1;
  return ranges.slice(first, end);
}

/** Splits a range into pieces with and without a highlight. */
function piecesOf(
  from: number,
  to: number,
  ranges: readonly Range[],
): [number, number, ExportHighlight | null][] {
  const pieces: [number, number, ExportHighlight | null][] = [];
  let at = from;
  for (const { start, end, highlight } of ranges) {
    if (start > at) pieces.push([at, start, null]);
    pieces.push([Math.max(start, at), Math.min(end, to), highlight]);
    at = Math.min(end, to);
  }
  if (at < to) pieces.push([at, to, null]);
  return pieces;
}
