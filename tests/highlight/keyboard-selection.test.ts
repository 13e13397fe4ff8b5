import { describe, expect, test } from 'vitest';
import type { DocumentLine } from '../../lib/article/document/article-document.ts';
import { textOfLines } from '../../lib/article/document/document-lines.ts';
import {
  extendSelection,
  type KeyboardSelection,
  moveSelection,
  moveSelectionStart,
  unitAt,
} from '../../lib/highlight/keyboard-selection.ts';
import { textUnits } from '../../lib/highlight/text-units.ts';

/** A key point, a paragraph of two sentences, and a table row. */
const lines: DocumentLine[] = [
  { of: 'keyPoint', number: 0, start: 0, text: 'Quotas fall.' },
  { of: 'passage', number: 0, start: 13, text: 'Oxide is short. Who pays 4,000 for it?' },
  { of: 'passage', number: 1, start: 52, text: 'Nd\t4.1\nPr\t4.0' },
];
const text = textOfLines(lines);
const units = textUnits(lines);
const wordsIn = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
const selected = (words: string, edge: KeyboardSelection['edge'] = 'end'): KeyboardSelection => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, edge };
};

describe('text units', () => {
  test('are sentences that never cross lines, and table rows', () => {
    expect(units.sentences.map(wordsIn)).toEqual([
      'Quotas fall.',
      'Oxide is short.',
      'Who pays 4,000 for it?',
      'Nd\t4.1',
      'Pr\t4.0',
    ]);
  });

  test('are words without punctuation', () => {
    expect(units.words.map(wordsIn).slice(0, 9)).toEqual([
      ...['Quotas', 'fall', 'Oxide', 'is', 'short', 'Who', 'pays', '4,000', 'for'],
    ]);
  });

  test('at an offset are the sentence there, or the next, or the last', () => {
    const at = (place: number) => wordsIn(unitAt(units.sentences, place) ?? { start: 0, end: 0 });
    expect([at(0), at(12), at(30), at(999)]).toEqual([
      ...['Quotas fall.', 'Oxide is short.', 'Who pays 4,000 for it?', 'Pr\t4.0'],
    ]);
    expect(unitAt([], 3)).toBeUndefined();
  });
});

describe('keyboard selection', () => {
  test.each<[string, string, KeyboardSelection['edge'], 'sentences' | 'words', string, string]>([
    ['grows by a word', 'Quotas fall.', 'end', 'words', 'forward', 'Quotas fall.\nOxide'],
    ['shrinks by a word', 'Quotas fall', 'end', 'words', 'backward', 'Quotas'],
    [
      'grows by a sentence',
      'Quotas fall.',
      'end',
      'sentences',
      'forward',
      'Quotas fall.\nOxide is short.',
    ],
    [
      'shrinks by a sentence',
      'Quotas fall.\nOxide is short.',
      'end',
      'sentences',
      'backward',
      'Quotas fall.',
    ],
    [
      'grows to the other side instead of becoming empty',
      'Oxide is short.',
      'end',
      'sentences',
      'backward',
      'Quotas fall.\nOxide is short.',
    ],
    [
      'shrinks at its start if that is the moving end',
      'Quotas fall.\nOxide is short.',
      'start',
      'sentences',
      'forward',
      'Oxide is short.',
    ],
    [
      'turns around at its start',
      'Oxide is short.',
      'start',
      'sentences',
      'forward',
      'Oxide is short. Who pays 4,000 for it?',
    ],
    ['stays at the beginning of the text', 'Quotas', 'start', 'words', 'backward', 'Quotas'],
    ['stays at the end of the text', 'Pr\t4.0', 'end', 'sentences', 'forward', 'Pr\t4.0'],
  ])('%s', (_case, before, edge, unit, direction, after) => {
    const way = direction === 'forward' ? 'forward' : 'backward';
    expect(wordsIn(extendSelection(selected(before, edge), units[unit], way))).toBe(after);
  });

  test('returns to the same selection when moved there and back', () => {
    const first = selected('Oxide is short.');
    const grown = extendSelection(
      extendSelection(first, units.words, 'forward'),
      units.words,
      'forward',
    );
    expect(wordsIn(grown)).toBe('Oxide is short. Who pays');
    const back = extendSelection(
      extendSelection(grown, units.words, 'backward'),
      units.words,
      'backward',
    );
    expect(wordsIn(back)).toBe('Oxide is short');
  });

  test('moves to another sentence', () => {
    const first = selected('Quotas fall.');
    expect(wordsIn(moveSelection(first, units.sentences, 'forward'))).toBe('Oxide is short.');
    expect(moveSelection(first, units.sentences, 'backward')).toEqual(first);
  });

  test('moves its start by a word, but not beyond its end', () => {
    const first = selected('Oxide is short.');
    expect(wordsIn(moveSelectionStart(first, units.words, 'forward'))).toBe('is short.');
    expect(wordsIn(moveSelectionStart(first, units.words, 'backward'))).toBe(
      'fall.\nOxide is short.',
    );
    const one = selected('Oxide');
    expect(moveSelectionStart(one, units.words, 'forward')).toEqual(one);
  });
});
