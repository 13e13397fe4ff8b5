import { leavesOf } from '../model/blocks.ts';
import type { Block, Inline } from '../model/body.ts';
import { leafText } from '../model/body-text.ts';
import { inlineText } from '../model/inlines.ts';
import type { Span } from '../model/text-selector.ts';

/** The strong parts of blocks whose text is joined into one line, as spans of that line. */
export function strongSpans(blocks: readonly Block[]): Span[] {
  const spans: Span[] = [];
  let length = 0;
  let isSpace = false;
  for (const { text, isStrong } of piecesOf(blocks)) {
    for (const character of text.split('')) {
      if (/\s/.test(character)) {
        isSpace = length > 0;
        continue;
      }
      const last = spans.at(-1);
      const start = length + (isSpace ? 1 : 0);
      // White space between two strong words is strong too.
      if (isStrong && last?.end === length) last.end = start + 1;
      else if (isStrong) spans.push({ start, end: start + 1 });
      length = start + 1;
      isSpace = false;
    }
  }
  return spans;
}

interface Piece {
  text: string;
  isStrong: boolean;
}

const piecesOf = (blocks: readonly Block[]): Piece[] =>
  leavesOf(blocks).flatMap((leaf) => {
    const pieces = 'inlines' in leaf ? leaf.inlines.flatMap(inlinePieces) : [plain(leafText(leaf))];
    return [...pieces, plain('\n')];
  });

function inlinePieces(inline: Inline): Piece[] {
  if (inline.kind === 'strong') return [{ text: inlineText([inline]), isStrong: true }];
  return 'inlines' in inline ? inline.inlines.flatMap(inlinePieces) : [plain(inlineText([inline]))];
}

const plain = (text: string): Piece => ({ text, isStrong: false });
