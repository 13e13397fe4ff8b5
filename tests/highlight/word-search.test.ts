import { describe, expect, test } from 'vitest';
import { foldForSearch, searchWords, wordMatches } from '../../lib/highlight/word-search.ts';

describe('folded text', () => {
  test.each([
    ['is in lower case', 'Rare Earth', 'rare earth'],
    ['has no accents', 'Élan à Orléans', 'elan a orleans'],
    ['has no combining accents', 'cafe\u0301', 'cafe'],
    ['has plain letters for ligatures and full-width letters', 'ﬁne ＲＥＥ', 'fine ree'],
    ['has no dot from a Turkish capital', 'İzmir', 'izmir'],
    ['keeps other scripts', 'редкие 稀土', 'редкие 稀土'],
  ])('%s', (_case, text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });
});

test('search words: each once, without case and accents', () => {
  expect(searchWords('  Café  café   Quota ')).toEqual(['cafe', 'quota']);
  expect(searchWords('   ')).toEqual([]);
});

describe('word matches', () => {
  const marked = (text: string, line: string) =>
    wordMatches(text, searchWords(line)).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['are none without a word', 'the quota', '', []],
    ['are none if the word does not occur', 'the quota', 'price', []],
    ['are all occurrences', 'Quota on quota', 'quota', ['Quota', 'quota']],
    ['may be inside words', 'subquotas', 'quota', ['quota']],
    ['keep their case and accents', 'À Orléans', 'orleans', ['Orléans']],
    ['include a combining accent', 'a cafe\u0301.', 'cafe', ['cafe\u0301']],
    ['include a whole ligature', 'ﬁne', 'f', ['ﬁ']],
    ['merge if they overlap', 'separation', 'separ paration', ['separation']],
    ['have the right offset after a surrogate pair', '🧲 Magnet', 'magnet', ['Magnet']],
  ])('%s', (_case, text, line, hits) => {
    expect(marked(text, line)).toEqual(hits);
  });
});
