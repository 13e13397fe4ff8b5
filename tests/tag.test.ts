import { describe, expect, test } from 'vitest';
import { normalizeTag, normalizeTags, tagSpellings } from '../lib/tag.ts';
import { sameTags, withRenamedTag, withTags } from '../lib/tag-edits.ts';

const none = tagSpellings([]);

test.each([
  ['one tag', 'quotas', ['quotas']],
  ['several, between commas', ' quotas, heavy  rare earths ,', ['quotas', 'heavy rare earths']],
  [
    'the commas of other keyboards',
    'ガリウム、価格，关税；供应، أرض؛ b',
    ['ガリウム', '価格', '关税', '供应', 'أرض', 'b'],
  ],
  ['signs that other programs put before them', '#quotas; #  magnets', ['quotas', 'magnets']],
  ['one that is there already, whatever its letters', 'PRICE, price, Oxide, oxide', ['Oxide']],
  ['one that is there already but for its spaces', 'pri ce', []],
  ['nothing', ' , # ,, ', []],
  ['a long one', 'x'.repeat(80), ['x'.repeat(60)]],
  ['markup and letters from the right', '<b>a</b>, أرض', ['<b>a</b>', 'أرض']],
])('tags from input: a line with %s', (_story, line, expected) => {
  expect(withTags(['price'], line, none)).toEqual(['price', ...expected]);
});

test('tags from input: take the spelling in use', () => {
  const inUse = tagSpellings(['Rare Earths', 'rareearths', 'China']);
  expect(withTags([], 'RAREEARTHS, china, Oxide', inUse)).toEqual([
    'Rare Earths',
    'China',
    'Oxide',
  ]);
});

describe('tags from a file: normalized', () => {
  test.each([
    ['breaks and other signs that are not seen', 'a\n\u0000b\u202e\u200bc', 'a bc'],
    ['commas, which would part it when it is written', 'a, b;c、d', 'a b c d'],
    ['half a letter at its end', `${'x'.repeat(59)}😀`, 'x'.repeat(59)],
    ['half a letter', '\ud83d', ''],
    ['letters in two ways of writing', 'e\u0301', 'é'],
    ['a family', '👨‍👩‍👧', '👨‍👩‍👧'],
  ])('%s', (_story, text, expected) => {
    expect(normalizeTag(text)).toBe(expected);
  });

  test('at most 100, without duplicates', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `tag ${index % 5_000}`);
    expect(normalizeTags(many)).toEqual(many.slice(0, 100));
    expect(normalizeTags(['A', 'a', ' ', 'B'])).toEqual(['A', 'B']);
  });
});

describe('renaming a tag', () => {
  test.each([
    ['of its own', ['a', 'China', 'b'], 'PRC', ['a', 'PRC', 'b']],
    ['which is there already: both become one', ['prc', 'x', 'China'], 'PRC', ['PRC', 'x']],
    ['in another spelling', ['china'], 'China', ['China']],
    ['where it is not', ['a'], 'PRC', ['a']],
  ])('%s', (_story, tags, to, expected) => {
    expect(withRenamedTag(tags, 'China', to)).toEqual(expected);
  });
});

test.each([
  [['a', 'B'], ['b', 'A'], true],
  [['a'], ['a', 'b'], false],
  [['a', 'b'], ['a'], false],
  [[], [], true],
])('same tags: %j and %j: %s', (one, other, expected) => {
  expect(sameTags(one, other)).toBe(expected);
});
