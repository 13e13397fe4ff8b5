import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../lib/article/model/body.ts';
import { inlineText } from '../../../lib/article/model/inlines.ts';
import { splitInlines } from '../../../lib/article/model/split-inlines.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const strong = (...inlines: Inline[]): Inline => ({ kind: 'strong', inlines });

const line: Inline[] = [
  strong(text('Host (00:0'), text('0)')),
  { kind: 'break' },
  text('Welcome.'),
];

describe('splitting inlines', () => {
  test.each<[string, number[], string[]]>([
    ['returns one piece without offsets', [], ['Host (00:00)\nWelcome.']],
    ['works inside a mark, across two texts', [6, 11], ['Host (', '00:00', ')\nWelcome.']],
    ['works before and after a break', [12, 13], ['Host (00:00)', '\n', 'Welcome.']],
    ['works at both ends', [0, 21], ['', 'Host (00:00)\nWelcome.', '']],
    ['works beyond the end', [99], ['Host (00:00)\nWelcome.', '']],
  ])('%s', (_case, offsets, expected) => {
    expect(splitInlines(line, offsets).map(inlineText)).toEqual(expected);
  });

  test('takes a reference at an offset into the piece after it', () => {
    const note: Inline = { kind: 'reference', note: 1 };
    const pieces = splitInlines([text('Host'), note, text('.')], [4, 4]);
    expect(pieces).toEqual([[text('Host')], [], [note, text('.')]]);
  });

  test('keeps marks on both sides', () => {
    expect(splitInlines(line, [6, 11])[1]).toEqual([strong(text('00:0'), text('0'))]);
  });
});
