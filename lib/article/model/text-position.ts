import type { KeyPoint } from './body.ts';

/** The parts of an article's text, in the order in which they stand. */
export const parts = ['title', 'keyPoints', 'body'] as const;

/** A piece of an article's text that stands by itself: the title, one Highlight, or one passage of the body. */
export interface Piece {
  part: (typeof parts)[number];
  /** Number among the Highlights, nested ones included, or among the passages; 0 for the title. */
  number: number;
}

/** A place in an article's text. */
export interface TextPlace extends Piece {
  /** Counted in the piece's own text. */
  offset: number;
}

/** A stretch of an article's text. */
export interface Stretch {
  from: TextPlace;
  to: TextPlace;
}

/** Whether one place stands before another: less than 0 where it does, 0 where they are the same. */
export function comparePlaces(one: TextPlace, other: TextPlace): number {
  const byPart = parts.indexOf(one.part) - parts.indexOf(other.part);
  return byPart || one.number - other.number || one.offset - other.offset;
}

/** The texts of Highlights in the order in which they are read: each before those nested under it. */
export const keyPointTexts = (points: readonly KeyPoint[]): string[] =>
  points.flatMap(({ text, points: nested }) => [text, ...keyPointTexts(nested)]);
