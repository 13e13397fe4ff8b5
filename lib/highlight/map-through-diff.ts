import type { Span } from '../article/model/text-selector.ts';
import { textDiff } from '../article/versions/text-diff.ts';

/** A span in the edited text. */
export interface MappedSpan {
  span: Span;
  /** Number of its characters that are still there. */
  kept: number;
}

/** Maps a span of the earlier text; `null` if nothing stands in its place. */
export type MapSpan = (span: Span) => MappedSpan | null;

/** A piece of the earlier text, from `from` to `to`, and what the edited text has there, from `start` to `end`. */
interface Piece {
  isSame: boolean;
  from: number;
  to: number;
  start: number;
  end: number;
}

/**
 * Diffs two versions once, to map any number of spans. What replaces words at the ends of a span belongs to it, unless
 * it adds lines: a corrected figure often stands there.
 */
export function mapThroughDiff(before: string, after: string): MapSpan {
  const pieces = piecesOf(before, after);
  const isInLine = ({ start, end }: Piece) => !after.slice(start, end).includes('\n');
  return (span) => {
    let kept = 0;
    const parts = pieces.flatMap((piece) => {
      const from = Math.max(span.start, piece.from);
      const to = Math.min(span.end, piece.to);
      if (from >= to) return [];
      if (!piece.isSame)
        return from === piece.from && to === piece.to && isInLine(piece) ? piece : [];
      kept += to - from;
      const shift = piece.start - piece.from;
      return { start: from + shift, end: to + shift };
    });
    const [first] = parts;
    const last = parts.at(-1);
    return first && last ? { span: { start: first.start, end: last.end }, kept } : null;
  };
}

function piecesOf(before: string, after: string): Piece[] {
  let piece: Piece = { isSame: true, from: 0, to: 0, start: 0, end: 0 };
  const pieces = [piece];
  for (const { kind, text } of textDiff(before, after)) {
    const isSame = kind === 'same';
    if (isSame || piece.isSame) {
      const { to, end } = piece;
      piece = { isSame, from: to, to, start: end, end };
      pieces.push(piece);
    }
    if (kind !== 'added') piece.to += text.length;
    if (kind !== 'removed') piece.end += text.length;
  }
  return pieces;
}
