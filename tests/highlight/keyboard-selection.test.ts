import { describe, expect, test } from 'vitest';
import { type DocumentLine, textOfLines } from '../../lib/article/document/document-lines.ts';
import {
  extendSelection,
  type KeyboardSelection,
  moveSelection,
  moveSelectionStart,
  unitAt,
} from '../../lib/highlight/keyboard-selection.ts';
import { textUnits } from '../../lib/highlight/text-units.ts';

/** One of the publisher's Highlights, a paragraph of two sentences, and a row of a table. */
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

describe('a text falls into', () => {
  test('sentences, none across a line, and rows of a table', () => {
    expect(units.sentences.map(wordsIn)).toEqual([
      'Quotas fall.',
      'Oxide is short.',
      'Who pays 4,000 for it?',
      'Nd\t4.1',
      'Pr\t4.0',
    ]);
  });

  test('words, without the signs between them', () => {
    expect(units.words.map(wordsIn).slice(0, 9)).toEqual([
      ...['Quotas', 'fall', 'Oxide', 'is', 'short', 'Who', 'pays', '4,000', 'for'],
    ]);
  });

  test('the sentence at a place, or the next, or the last', () => {
    const at = (place: number) => wordsIn(unitAt(units.sentences, place) ?? { start: 0, end: 0 });
    expect([at(0), at(12), at(30), at(999)]).toEqual([
      ...['Quotas fall.', 'Oxide is short.', 'Who pays 4,000 for it?', 'Pr\t4.0'],
    ]);
    expect(unitAt([], 3)).toBeUndefined();
  });
});

describe('by key', () => {
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
      'never becomes empty: it grows to the other side',
      'Oxide is short.',
      'end',
      'sentences',
      'backward',
      'Quotas fall.\nOxide is short.',
    ],
    [
      'shrinks at its beginning once that has moved',
      'Quotas fall.\nOxide is short.',
      'start',
      'sentences',
      'forward',
      'Oxide is short.',
    ],
    [
      'turns round at its beginning',
      'Oxide is short.',
      'start',
      'sentences',
      'forward',
      'Oxide is short. Who pays 4,000 for it?',
    ],
    ['stays at the beginning of the text', 'Quotas', 'start', 'words', 'backward', 'Quotas'],
    ['stays at the end of the text', 'Pr\t4.0', 'end', 'sentences', 'forward', 'Pr\t4.0'],
  ])('a selection %s', (_story, before, edge, unit, direction, after) => {
    const way = direction === 'forward' ? 'forward' : 'backward';
    expect(wordsIn(extendSelection(selected(before, edge), units[unit], way))).toBe(after);
  });

  test('there and back again is the same selection', () => {
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

  test('another sentence takes the place of the one that is selected', () => {
    const first = selected('Quotas fall.');
    expect(wordsIn(moveSelection(first, units.sentences, 'forward'))).toBe('Oxide is short.');
    expect(moveSelection(first, units.sentences, 'backward')).toEqual(first);
  });

  test('the beginning moves by a word, and not beyond the end', () => {
    const first = selected('Oxide is short.');
    expect(wordsIn(moveSelectionStart(first, units.words, 'forward'))).toBe('is short.');
    expect(wordsIn(moveSelectionStart(first, units.words, 'backward'))).toBe(
      'fall.\nOxide is short.',
    );
    const one = selected('Oxide');
    expect(moveSelectionStart(one, units.words, 'forward')).toEqual(one);
  });
});
