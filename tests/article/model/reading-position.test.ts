import { describe, expect, test } from 'vitest';
import {
  aboveFirstPassage,
  positionText,
  type ReadingPosition,
  relocatePosition,
} from '../../../lib/article/model/reading-position.ts';

const texts = [
  'The mine reopened in spring.',
  'Output of neodymium reached forty tonnes in the first month.',
  'A buyer in Europe takes all of it for three years.',
  'Shares rose.',
];

/** A third of the way through the passage with this number. */
const placeAt = (passage: number, from: readonly string[] = texts): ReadingPosition => ({
  passage,
  fraction: 0.3,
  hash: 'read',
  text: from[passage] ?? '',
  before: from[passage - 1] ?? '',
});

/** Where a place in the texts above is, in another version. */
const find = (passage: number, now: readonly string[]) =>
  relocatePosition(placeAt(passage), now, 'new');

describe('a place is found again', () => {
  test('in the same version by its number, whatever its words look like now', () => {
    const drawn = ['a', 'b', 'c', 'd'];
    expect(relocatePosition(placeAt(2), drawn, 'read')).toEqual({ passage: 2, fraction: 0.3 });
  });

  test.each([
    ['unchanged', texts, 2],
    ['text above inserted', ['Breaking.', 'Corrected on Monday.', ...texts], 4],
    ['text above removed', texts.slice(1), 1],
    ['text below removed', texts.slice(0, 3), 2],
    ['everything else rewritten', ['New.', 'Newer.', texts[2] ?? '', 'Newest.'], 2],
    ['moved to the top', [texts[2] ?? '', ...texts.slice(0, 2)], 0],
    [
      'the passage itself edited',
      ['A note.', ...texts.with(2, 'A buyer in Europe takes most of it for four years.')],
      3,
    ],
    [
      'the passage split in two',
      [
        ...texts.slice(0, 2),
        'A buyer in Europe takes all of it.',
        'For three years.',
        'Shares rose.',
      ],
      2,
    ],
  ])('%s', (_story, now, passage) => {
    expect(find(2, now)).toEqual({ passage, fraction: 0.3 });
  });

  test('behind the passage before it, where it was taken out', () => {
    expect(find(2, ['A note.', ...texts.toSpliced(2, 1)])).toEqual({ passage: 3, fraction: 0 });
  });

  test('at the end, where it was the last and was taken out', () => {
    expect(find(3, texts.slice(0, 3))).toEqual({ passage: 2, fraction: 0 });
  });

  test('at its number, where nothing is left of it and of the one before', () => {
    expect(find(2, ['One.', 'Two.', 'Three.', 'Four.'])).toEqual({ passage: 2, fraction: 0 });
    expect(find(3, ['One.', 'Two.'])).toEqual({ passage: 1, fraction: 0 });
  });

  test('above the first passage, whatever the text', () => {
    const place = { ...placeAt(0), passage: aboveFirstPassage, fraction: 0.6 };
    expect(relocatePosition(place, ['Another text.'], 'new')).toEqual({
      passage: aboveFirstPassage,
      fraction: 0.6,
    });
  });

  test('at the top of a text that has no passages left', () => {
    expect(find(2, [])).toEqual({ passage: aboveFirstPassage, fraction: 0 });
  });
});

describe('where the same words stand twice', () => {
  const prices = ['Prices', 'Up.', 'Demand', 'Up.', 'Supply', 'Up.'];
  const find = (passage: number, now: readonly string[]) =>
    relocatePosition(placeAt(passage, prices), now, 'new').passage;

  test('the passage before tells them apart', () => {
    expect(find(3, ['Note', 'Note', ...prices])).toBe(5);
    expect(find(5, ['Supply', 'Up.', 'Demand', 'Up.'])).toBe(1);
  });

  test('else the nearest is meant', () => {
    expect(find(3, ['Up.', 'x', 'x', 'x', 'Up.'])).toBe(4);
  });
});

test('separators are all the same, and none is taken for another', () => {
  const before = ['One.', '', 'Two.'];
  const place = placeAt(1, before);
  expect(relocatePosition(place, ['', 'New.', 'One.', '', 'Two.'], 'new').passage).toBe(3);
});

test('of a long passage its beginning is kept', () => {
  expect(positionText(`  two\n words ${'long '.repeat(200)}`)).toHaveLength(400);
  expect(positionText('  two\n words ')).toBe('two words');
});
