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

/** A position a third of the way through a passage. */
const placeAt = (passage: number, from: readonly string[] = texts): ReadingPosition => ({
  passage,
  fraction: 0.3,
  hash: 'read',
  text: from[passage] ?? '',
  before: from[passage - 1] ?? '',
});

/** Finds a position in the texts above again in another version. */
const find = (passage: number, now: readonly string[]) =>
  relocatePosition(placeAt(passage), now, 'new');

describe('reading position', () => {
  test('is found by number in the same version, even if the text differs', () => {
    const drawn = ['a', 'b', 'c', 'd'];
    expect(relocatePosition(placeAt(2), drawn, 'read')).toEqual({ passage: 2, fraction: 0.3 });
  });

  test.each([
    ['nothing changed', texts, 2],
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
  ])('is found in another version: %s', (_case, now, passage) => {
    expect(find(2, now)).toEqual({ passage, fraction: 0.3 });
  });

  test('is after the previous passage if its own was removed', () => {
    expect(find(2, ['A note.', ...texts.toSpliced(2, 1)])).toEqual({ passage: 3, fraction: 0 });
  });

  test('is at the end if the last passage was removed', () => {
    expect(find(3, texts.slice(0, 3))).toEqual({ passage: 2, fraction: 0 });
  });

  test('is at its number if its passage and the previous one are gone', () => {
    expect(find(2, ['One.', 'Two.', 'Three.', 'Four.'])).toEqual({ passage: 2, fraction: 0 });
    expect(find(3, ['One.', 'Two.'])).toEqual({ passage: 1, fraction: 0 });
  });

  test('stays above the first passage in any text', () => {
    const place = { ...placeAt(0), passage: aboveFirstPassage, fraction: 0.6 };
    expect(relocatePosition(place, ['Another text.'], 'new')).toEqual({
      passage: aboveFirstPassage,
      fraction: 0.6,
    });
  });

  test('is at the top of a text without passages', () => {
    expect(find(2, [])).toEqual({ passage: aboveFirstPassage, fraction: 0 });
  });
});

describe('reading position in a repeated passage', () => {
  const prices = ['Prices', 'Up.', 'Demand', 'Up.', 'Supply', 'Up.'];
  const find = (passage: number, now: readonly string[]) =>
    relocatePosition(placeAt(passage, prices), now, 'new').passage;

  test('is identified by the previous passage', () => {
    expect(find(3, ['Note', 'Note', ...prices])).toBe(5);
    expect(find(5, ['Supply', 'Up.', 'Demand', 'Up.'])).toBe(1);
  });

  test('is the nearest one if the previous passage is gone', () => {
    expect(find(3, ['Up.', 'x', 'x', 'x', 'Up.'])).toBe(4);
  });
});

test('reading position: separators are never confused', () => {
  const before = ['One.', '', 'Two.'];
  const place = placeAt(1, before);
  expect(relocatePosition(place, ['', 'New.', 'One.', '', 'Two.'], 'new').passage).toBe(3);
});

test('reading position: keeps only the beginning of a long passage', () => {
  expect(positionText(`  two\n words ${'long '.repeat(200)}`)).toHaveLength(400);
  expect(positionText('  two\n words ')).toBe('two words');
});

test('reading position: is found in a text with very many passages', () => {
  const many = Array.from({ length: 200_000 }, (_, index) => `Passage ${index}.`);
  expect(
    find(1, [...many, 'Output of neodymium reached fifty tonnes in the first month.']),
  ).toEqual({
    passage: many.length,
    fraction: 0.3,
  });
});
