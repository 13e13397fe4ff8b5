import { firstIndexIn } from '../model/first-index.ts';
import type { PositionRange, TextPiece, TextPosition } from '../model/text-position.ts';
import type { Span } from '../model/text-selector.ts';
import type { DocumentLine } from './article-document.ts';

/** Puts the title first. It can't be highlighted, so it comes before the document's text, at negative offsets. */
export const withTitleLine = (title: string, lines: readonly DocumentLine[]): DocumentLine[] => [
  { of: 'title', number: 0, start: -title.length - 1, text: title },
  ...lines,
];

const partOf = { title: 'title', keyPoint: 'keyPoints', passage: 'body' } as const;

/** The piece of the article that a line represents. */
export const pieceOf = ({ of, number }: DocumentLine): TextPiece => ({ part: partOf[of], number });

/** Converts a span of the document's text to a range of positions; `null` if the span is outside the text. */
export function positionRangeOf(
  lines: readonly DocumentLine[],
  { start, end }: Span,
): PositionRange | null {
  const positionIn = (line: DocumentLine | undefined, at: number): TextPosition | null =>
    line ? { ...pieceOf(line), offset: at - line.start } : null;
  const first = lines[firstIndexIn(lines, (line) => start < line.start + line.text.length)];
  const last = lines[firstIndexIn(lines, (line) => end <= line.start) - 1];
  const from = positionIn(first, start);
  const to = positionIn(last, end);
  return from && to ? { from, to } : null;
}
