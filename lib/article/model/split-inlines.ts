import type { Inline } from './body.ts';
import { inlineText } from './inlines.ts';

/**
 * Splits inlines at ascending text offsets. Returns one piece more than there are offsets; together they have the same
 * text.
 */
export function splitInlines(inlines: readonly Inline[], offsets: readonly number[]): Inline[][] {
  const pieces: Inline[][] = [];
  let rest: Inline[] = [...inlines];
  let passed = 0;
  for (const offset of offsets) {
    const [piece, remaining] = cut(rest, offset - passed);
    pieces.push(piece);
    rest = remaining;
    passed = offset;
  }
  return [...pieces, rest];
}

function cut(inlines: readonly Inline[], at: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let left = at;
  for (const inline of inlines) {
    const length = inlineText([inline]).length;
    if (left <= 0) after.push(inline);
    else if (left >= length) before.push(inline);
    else {
      const [one, other] = halves(inline, left);
      before.push(one);
      after.push(other);
    }
    left -= length;
  }
  return [before, after];
}

function halves(inline: Inline, at: number): [Inline, Inline] {
  // They have no text to split.
  if (inline.kind === 'break' || inline.kind === 'reference') return [inline, inline];
  if (inline.kind === 'text') {
    const { text } = inline;
    return [
      { kind: 'text', text: text.slice(0, at) },
      { kind: 'text', text: text.slice(at) },
    ];
  }
  const [before, after] = cut(inline.inlines, at);
  return [
    { ...inline, inlines: before },
    { ...inline, inlines: after },
  ];
}
