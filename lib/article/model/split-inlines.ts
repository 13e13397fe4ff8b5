import type { Inline } from './body.ts';
import { inlineText } from './inlines.ts';

/**
 * Splits inlines at ascending text offsets. Returns one piece more than there are offsets; together they have the same
 * text.
 */
export function splitInlines(inlines: readonly Inline[], offsets: readonly number[]): Inline[][] {
  let piece: Inline[] = [];
  const pieces = [piece];
  let next = 0;
  let at = 0;
  /** Starts a piece for each offset up to this one. */
  const startPieces = (to: number) => {
    for (; next < offsets.length && (offsets[next] ?? 0) <= to; next += 1) {
      piece = [];
      pieces.push(piece);
    }
  };
  for (const inline of inlines) {
    startPieces(at);
    const end = at + inlineText([inline]).length;
    let inner = next;
    while (inner < offsets.length && (offsets[inner] ?? 0) < end) inner += 1;
    if (inner === next) piece.push(inline);
    else {
      const cuts = [...new Set(offsets.slice(next, inner))];
      for (const [index, part] of splitInline(inline, cuts, at).entries()) {
        startPieces(cuts[index - 1] ?? at);
        piece.push(part);
      }
    }
    at = end;
  }
  startPieces(Number.POSITIVE_INFINITY);
  return pieces;
}

/** Splits an inline that begins at `from` at offsets inside it. */
function splitInline(inline: Inline, offsets: readonly number[], from: number): Inline[] {
  const inside = offsets.map((offset) => offset - from);
  if (inline.kind === 'text') {
    const { text } = inline;
    return [0, ...inside].map((start, index) => ({
      kind: 'text',
      text: text.slice(start, inside[index]),
    }));
  }
  // They have no text to split.
  if (inline.kind === 'break' || inline.kind === 'reference') return [inline];
  return splitInlines(inline.inlines, inside).map((inlines) => ({ ...inline, inlines }));
}
