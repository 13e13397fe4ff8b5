import type { KeyPoint } from '../model/body.ts';
import type { PositionRange, TextPiece, TextPosition } from '../model/text-position.ts';
import type { Span } from '../model/text-selector.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Version } from './version.ts';

/** A piece of what is shown: the title, one of the publisher's Highlights, or a passage of the body. */
export interface DocumentLine {
  of: 'title' | 'keyPoint' | 'passage';
  /** Its number among those of its kind, in reading order. */
  number: number;
  /** Offset of its first character in the marked text; below 0 for the title. */
  start: number;
  text: string;
}

/**
 * The one text in which highlights have their place: the publisher's Highlights, nested ones in reading order, and the
 * body's passages, each on a line of its own.
 */
export function documentLines({
  keyPoints,
  body,
}: Pick<Version, 'keyPoints' | 'body'>): DocumentLine[] {
  const points = keyPoints.flatMap(textsOf).map((text, number) => ({
    of: 'keyPoint' as const,
    number,
    text,
  }));
  const passages = passagesOf(body).map(({ number, text }: Passage) => ({
    of: 'passage' as const,
    number,
    text,
  }));
  let start = 0;
  return [...points, ...passages].map((line) => {
    const placed = { ...line, start };
    start += line.text.length + 1;
    return placed;
  });
}

const textsOf = ({ text, points }: KeyPoint): string[] => [text, ...points.flatMap(textsOf)];

/** The same behind the title, which cannot be marked: it stands before the marked text, at places below 0. */
export const withTitleLine = (title: string, lines: readonly DocumentLine[]): DocumentLine[] => [
  { of: 'title', number: 0, start: -title.length - 1, text: title },
  ...lines,
];

/** The marked text itself. */
export const documentText = (lines: readonly DocumentLine[]): string =>
  lines.map(({ text }) => text).join('\n');

const partOf = { title: 'title', keyPoint: 'keyPoints', passage: 'body' } as const;

/** A line as a piece of the article's text. */
export const pieceOf = ({ of, number }: DocumentLine): TextPiece => ({ part: partOf[of], number });

/** A span as a stretch of the article's text, which knows of no lines; `null` outside of it. */
export function positionRangeOf(
  lines: readonly DocumentLine[],
  { start, end }: Span,
): PositionRange | null {
  const placeIn = (line: DocumentLine | undefined, at: number): TextPosition | null =>
    line ? { ...pieceOf(line), offset: at - line.start } : null;
  const from = placeIn(
    lines.find((line) => start < line.start + line.text.length),
    start,
  );
  const to = placeIn(
    lines.findLast((line) => end > line.start),
    end,
  );
  return from && to ? { from, to } : null;
}
