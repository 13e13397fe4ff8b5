import { describe, expect, test } from 'vitest';
import { stemWord } from '../../../lib/search/words/stem-word.ts';
import { isStopWord } from '../../../lib/search/words/stop-words.ts';
import { tokensOf } from '../../../lib/search/words/tokens.ts';
import { growthExponent, linearGrowth } from '../../support/growth.ts';

const terms = (text: string): string =>
  tokensOf(text)
    .map(({ term }) => term)
    .join(' ');

describe('tokens: what is cut into which words', () => {
  test.each([
    ['capitals', 'Rare Earth Exchanges', 'rare earth exchanges'],
    ['accents, composed and decomposed', 'São Paulo Sa\u0303o', 'sao paulo sao'],
    [
      'letters with strokes and ligatures',
      'Łódź Tromsø ﬁssion Straße Ægir',
      'lodz tromso fission strasse aegir',
    ],
    ['full-width letters', 'ＡＢＣ１２', 'abc12'],
    ['a hyphen', 'ex-China', 'ex china'],
    ['a hyphen that does not break', 'ex\u2011China', 'ex china'],
    ['a soft hyphen', 'dys\u00adprosium', 'dysprosium'],
    ['a zero-width joiner', 'dys\u200dprosium', 'dysprosium'],
    ['a slash', 'Dy/Tb', 'dy tb'],
    ['elements written together', 'NdPr', 'ndpr'],
    ['a formula', 'Nd2Fe14B', 'nd2fe14b'],
    ['subscript digits', 'Fe₁₆N₂ Fe16N2', 'fe16n2 fe16n2'],
    ['superscript digits', '10⁶ m²', '106 m2'],
    ['a price', 'US$110/kg', 'us 110 kg'],
    ['a ticker with its exchange', 'ASX: LYC', 'asx lyc'],
    ['a ticker with a suffix', 'LYC.AX, BRK.B', 'lyc ax brk b'],
    ['an abbreviation', 'the U.S. and the U.S.A.', 'the us and the usa'],
    ['an ampersand', 'R&D', 'r d'],
    ['decimals', '1.5 % of 110.25 and 3.', '1.5 of 110.25 and 3'],
    ['thousands', '1,234,567.5 t', '1234567.5 t'],
    ['a list of numbers', '1,2,34 and 1234,567', '1 2 34 and 1234 567'],
    ['a date', '2026-11-01', '2026 11 01'],
    ['a possessive', "China’s Lynas's firms' own", 'china lynas firms own'],
    ['an apostrophe inside', "don’t O'Brien", 'dont obrien'],
    ['single quotes', "'rare' ‘earth’", 'rare earth'],
    ['an address', 'https://sec.gov/a_b', 'https sec gov a b'],
    ['Chinese', '稀土磁铁', '稀土 土磁 磁铁 铁'],
    ['Chinese beside Latin', 'NdFeB磁铁10kg', 'ndfeb 磁铁 铁 10kg'],
    ['Japanese', 'レアアース', 'レア アア アー ース ス'],
    ['Korean', '희토류 자석', '희토류 자석'],
    ['Cyrillic', 'Редкие Земли', 'редкие земли'],
    ['Hebrew with points', 'שָׁלוֹם', 'שלום'],
    ['emoji and signs', '☢️ → 🧲 ™ …', ''],
    ['lone surrogates', 'a\ud800b \udfff', 'a b'],
    ['nothing', '', ''],
  ])('%s', (_what, text, expected) => {
    expect(terms(text)).toBe(expected.normalize('NFC'));
  });

  test('offsets lead back to the original text', () => {
    const text = 'Łódź’s “Fe₁₆N₂” costs US$1,200.50 in São Paulo: 稀土磁';
    const found = tokensOf(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual([
      ...['Łódź’s', 'Fe₁₆N₂', 'costs', 'US', '1,200.50', 'in', 'São', 'Paulo'],
      ...['稀土', '土磁', '磁'],
    ]);
  });

  test('positions count words', () => {
    expect(tokensOf('ex-China 稀土').map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  });

  test('a word longer than 64 units is cut between characters', () => {
    expect(terms('x'.repeat(100))).toBe('x'.repeat(64));
    expect(terms(`x${'𐐨'.repeat(100)}`)).toBe(`x${'𐐨'.repeat(31)}`);
  });

  test.each([
    ['letters', (size: number) => 'x'.repeat(size)],
    ['words', (size: number) => 'rare earth '.repeat(size)],
    ['marks', (size: number) => `e${'\u0301'.repeat(size)}`],
    ['thousands', (size: number) => '1,111'.repeat(size)],
    ['abbreviations', (size: number) => 'U.'.repeat(size)],
    ['apostrophes', (size: number) => "o'".repeat(size)],
    ['Chinese', (size: number) => '稀'.repeat(size)],
    ['ligatures', (size: number) => '\ufdfa'.repeat(size)],
  ])('time grows linearly with %s', (_what, make) => {
    const exponent = growthExponent(make, tokensOf);
    expect(exponent).toBeLessThan(linearGrowth);
  });
});

describe('stems: which words are found by each other', () => {
  test.each([
    ['magnet', 'magnets'],
    ['refinery', 'refineries'],
    ['separation', 'separate'],
    ['exports', 'exported'],
    ['dying', 'die'],
  ])('%s and %s', (one, other) => {
    expect(stemWord(one)).toBe(stemWord(other));
  });

  test.each(['la', 'nd2fe14b', '1.5', '稀土', 'земли', 'us'])('%s is its own stem', (term) => {
    expect(stemWord(term)).toBe(term);
  });

  test('symbols of elements are not stop words', () => {
    const symbols = [
      'La',
      'Ce',
      'Pr',
      'Nd',
      'Sm',
      'Eu',
      'Gd',
      'Tb',
      'Dy',
      'Ho',
      'Er',
      'Tm',
      'Yb',
      'Lu',
      'Y',
      'Sc',
    ];
    expect(symbols.filter((symbol) => isStopWord(symbol.toLowerCase()))).toEqual([]);
    expect(['the', 'of', 'us'].map(isStopWord)).toEqual([true, true, false]);
  });
});
