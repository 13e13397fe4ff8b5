import type { KeyPoint } from './body.ts';

/** The parts of an article's text, in the order in which they stand. */
export const articleTextParts = ['title', 'keyPoints', 'body'] as const;

/** A piece of an article's text that stands by itself: the title, one Highlight, or one passage of the body. */
export interface TextPiece {
  part: (typeof articleTextParts)[number];
  /** Number among the Highlights, nested ones included, or among the passages; 0 for the title. */
  number: number;
}

/** A place in an article's text. */
export interface TextPosition extends TextPiece {
  /** Counted in the piece's own text. */
  offset: number;
}

/** A stretch of an article's text. */
export interface PositionRange {
  from: TextPosition;
  to: TextPosition;
}

/** Whether one place stands before another: less than 0 where it does, 0 where they are the same. */
export function comparePositions(one: TextPosition, other: TextPosition): number {
  const byPart = articleTextParts.indexOf(one.part) - articleTextParts.indexOf(other.part);
  return byPart || one.number - other.number || one.offset - other.offset;
}

/** The texts of Highlights in the order in which they are read: each before those nested under it. */
export const keyPointTexts = (points: readonly KeyPoint[]): string[] =>
  points.flatMap(({ text, points: nested }) => [text, ...keyPointTexts(nested)]);
