import type { KeyPoint } from './body.ts';

/** The parts of an article's text, in reading order. */
const articleTextParts = ['title', 'keyPoints', 'body'] as const;

/** A part of an article's text that stands alone: the title, one key point, or one passage of the body. */
export interface TextPiece {
  part: (typeof articleTextParts)[number];
  /** Index among the key points, nested ones included, or among the passages; 0 for the title. */
  number: number;
}

/** A position in an article's text. */
export interface TextPosition extends TextPiece {
  /** Offset in the text of the piece. */
  offset: number;
}

/** A range in an article's text. */
export interface PositionRange {
  from: TextPosition;
  to: TextPosition;
}

/** Compares two positions for sorting in reading order. */
export function comparePositions(one: TextPosition, other: TextPosition): number {
  const byPart = articleTextParts.indexOf(one.part) - articleTextParts.indexOf(other.part);
  return byPart || one.number - other.number || one.offset - other.offset;
}

/** The texts of key points in reading order, each before those nested below it. */
export const keyPointTexts = (points: readonly KeyPoint[]): string[] =>
  points.flatMap(({ text, points: nested }) => [text, ...keyPointTexts(nested)]);
