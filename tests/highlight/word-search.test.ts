import { describe, expect, test } from 'vitest';
import { foldForSearch, searchWords, wordMatches } from '../../lib/highlight/word-search.ts';

describe('a text as it is searched in', () => {
  test.each([
    ['small letters', 'Rare Earth', 'rare earth'],
    ['no accents', 'Élan à Orléans', 'elan a orleans'],
    ['none that are written by themselves either', 'cafe\u0301', 'cafe'],
    ['ligatures and full-width letters as plain ones', 'ﬁne ＲＥＥ', 'fine ree'],
    ['the dot of a Turkish capital is none', 'İzmir', 'izmir'],
    ['other scripts as they are', 'редкие 稀土', 'редкие 稀土'],
  ])('has %s', (_story, text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });
});

test('a search is its words, each once, without regard to case and accents', () => {
  expect(searchWords('  Café  café   Quota ')).toEqual(['cafe', 'quota']);
  expect(searchWords('   ')).toEqual([]);
});

describe('the hits in a text', () => {
  const marked = (text: string, line: string) =>
    wordMatches(text, searchWords(line)).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['are none without a word', 'the quota', '', []],
    ['are none where the word is not', 'the quota', 'price', []],
    ['are all of them', 'Quota on quota', 'quota', ['Quota', 'quota']],
    ['may be parts of words', 'subquotas', 'quota', ['quota']],
    ['keep their case and accents', 'À Orléans', 'orleans', ['Orléans']],
    ['have an accent that is written by itself', 'a cafe\u0301.', 'cafe', ['cafe\u0301']],
    ['of a ligature are the whole of it', 'ﬁne', 'f', ['ﬁ']],
    ['that overlap are one', 'separation', 'separ paration', ['separation']],
    ['stand behind what takes two units', '🧲 Magnet', 'magnet', ['Magnet']],
  ])('%s', (_story, text, line, hits) => {
    expect(marked(text, line)).toEqual(hits);
  });
});
