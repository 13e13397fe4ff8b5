import { describe, expect, test } from 'vitest';
import { readTerms } from '../../../lib/article/lists/filter-terms.ts';
import { inQuotes } from '../../../lib/article/lists/operator-terms.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { describeQuery } from '../../../lib/search/query/describe-query.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { growthExponent, linearGrowth } from '../../support/growth.ts';
import { useTimeZone } from '../../support/time-zone.ts';
import { showQuery } from './show-query.ts';

const now = Date.UTC(2026, 10, 27, 12);
const parse = (text: string) => parseQuery(text, localClock(now));
const shown = (text: string): string => showQuery(parse(text).root);
const errorsOf = (text: string): string[] =>
  parse(text).errors.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('query: what it asks for', () => {
  test.each([
    ['', '∅'],
    ['  ', '∅'],
    ['Rare Earths ', '(rare & earths)'],
    ['rare ear', '(rare & ear*)'],
    ['"Rare Earths" ', '"rare earths"'],
    ['“rare earths” „a b“ ', '("rare earths" & "a b")'],
    ['«rare earths» 「x y」 『a b』 ', '("rare earths" & "x y" & "a b")'],
    ['（lynas OR mp） -（tin） ', '((lynas | mp) & -tin)'],
    ['title：magnet tag：「To do」 -is：unread ', '(title:magnet & tag=To do & -is=unread)'],
    ['https：//sec.gov ', '(https & sec & gov)'],
    ['-china magnets ', '(-china & magnets)'],
    ['!china −tax NOT us ', '(-china & -tax & -us)'],
    ['NOT -china NOT NOT tax ', '(china & tax)'],
    ['lynas OR mp iluka ', '(lynas | (mp & iluka))'],
    ['(lynas OR mp) AND iluka ', '((lynas | mp) & iluka)'],
    ['lynas (mp (iluka usa)) ', '(lynas & mp & iluka & usa)'],
    ['-(lynas mp) -"in a row" ', '(-(lynas & mp) & -"in a row")'],
    ['lynas and mp or iluka ', '(lynas & mp & iluka)'],
    ['constructor __proto__ ', '(constructor & proto)'],
    ['ex-China Dy/Tb ', '(ex & china & dy & tb)'],
    ['-ex-china ', '-<ex china>'],
    ['ASX:LYC NYSE: MP 12:30 ', '(asx & lyc & nyse & mp & 12 & 30)'],
    ['https://sec.gov ', '(https & sec & gov)'],
    ['稀土磁铁', '<稀土 土磁 磁铁*>'],
    ['稀', '稀*'],
    ['title:Magnet INTITLE:magnet ', '(title:magnet & title:magnet)'],
    ['title:"rare earth" highlights:ex-china ', '(title:"rare earth" & keyPoints:<ex china>)'],
    ['-author:smith category:pol', '(-author:smith & category:pol*)'],
    ['tag:Supply -#Dy tag:"To do" ', '(tag=Supply & -tag=Dy & tag=To do)'],
    ['note:price source:sec.gov ', '(note=price & source=sec.gov)'],
    ['is:unread -is:SAVED is:report', '(is=unread & -is=saved & is=report)'],
    ['#1 producer ', '(1 & producer)'],
    ['fell - 5 % -- see ', '(fell & 5 & see)'],
    ['rare"in a row"earth(x)y ', '(rare & "in a row" & earth & x & y)'],
    ['tag:"a \\"b\\\\" ', 'tag=a "b\\'],
    ['magn* chi', '(magn* & chi*)'],
    ['(magn* OR „rare ear*“) title:sup* ', '((magn* | "rare ear*") & title:sup*)'],
    ['-magn* -ex-chi* ex-chi*, ', '(-magn* & -<ex chi*> & ex & chi*)'],
    ['mag*net ma* price * ', '(mag & net & ma & price)'],
    ['tag:sup* -source:sec* tag:"a*" ', '(tag=sup* & -source=sec* & tag=a*)'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(errorsOf(text)).toEqual([]);
  });

  test('a text in quotes is one phrase, whatever quotes it has', () => {
    expect(shown(inQuotes('The “North" mine'))).toBe('"the north mine"');
  });

  test.each([
    ['the price of terbium ', '(price & terbium)', ['the', 'of']],
    ['the price in the US and IT ', '(price & us & it)', ['the', 'in', 'the', 'and']],
    ['WHAT IS THE PRICE', 'price*', ['WHAT', 'IS', 'THE']],
    ['US EU ', '(us & eu)', []],
    ['to be or not to be ', '(to & be & or & not & to & be)', []],
    ['the ', 'the', []],
    ['"the price" of ', '"the price"', ['of']],
    ['-the price title:the ', '(-the & price & title:the)', []],
    ['the category:policy ', '(the & category:policy)', []],
    ['the* tin for* ', '(the* & tin & for*)', []],
  ])('stop words are not required beside others: %s', (text, expected, ignored) => {
    expect(shown(text)).toBe(expected);
    expect(parse(text).ignored.map(({ start, end }) => text.slice(start, end))).toEqual(ignored);
  });

  test.each([
    ['The Price of Terbium', 'the price of terbium'],
    ['“ex-China”', 'ex china'],
    ['price -china', null],
    ['price is:unread', null],
    ['title:price', null],
    ['a OR b', null],
    ['', null],
  ])('only plain words can be a title: %s', (text, title) => {
    expect(parse(text).titleTerms).toBe(title);
  });
});

describe.each(['UTC', 'America/New_York', 'Pacific/Auckland'])('dates in %s', (zone) => {
  useTimeZone(zone);
  type Day = [year: number, month: number, day: number];
  const local = (at: Day | string): string =>
    typeof at === 'string' ? at : new Date(...at).toISOString().replace(/(?::00)?\.000Z$/, '');

  test.each<[string, Day | string, Day | string]>([
    ['on:2026-11-01', [2026, 10, 1], [2026, 10, 2]],
    ['date:2026-2-9', [2026, 1, 9], [2026, 1, 10]],
    ['on:2026-12', [2026, 11, 1], [2027, 0, 1]],
    ['on:2026', [2026, 0, 1], [2027, 0, 1]],
    ['on:2026-01..2026-03', [2026, 0, 1], [2026, 3, 1]],
    ['date:2026-01/2026-03-15', [2026, 0, 1], [2026, 2, 16]],
    ['on:2026-01..', [2026, 0, 1], ''],
    ['on:..2026-01', '', [2026, 1, 1]],
    ['after:2026-03-08', [2026, 2, 8], ''],
    ['before:2026-03-08', '', [2026, 2, 8]],
    ['before:2026-03', '', [2026, 2, 1]],
    ['after:7d', '2026-11-20T12:00', ''],
    ['on:7d', '2026-11-20T12:00', ''],
    ['before:"7d"', '', '2026-11-20T12:00'],
    ['on:30d..7d', '2026-10-28T12:00', '2026-11-20T12:00'],
    ['on:..7d', '', '2026-11-20T12:00'],
  ])('%s', (text, from, to) => {
    expect(shown(text)).toBe(`${local(from)}..${local(to)}`);
  });

  test.each([
    '2026-02-29',
    '2026-13',
    '2026-00',
    '2026-01-00',
    'may',
    '1..2..3',
    '..',
    '-1d',
    '2026-03..2026-01',
    '7d..30d',
  ])('on:%s is no date', (value) => {
    expect(errorsOf(`on:${value} terbium`)).toEqual([`unknownDate on:${value}`]);
    expect(shown(`on:${value} terbium`)).toBe('terbium*');
  });
});

describe('query: a mistake is shown in its place, and the rest still works', () => {
  test.each([
    ['"magn* supply" ', '"magn supply"', ['asteriskInside magn*']],
    ['title:magn*-sup* ', 'title:<magn sup*>', ['asteriskInside magn*']],
    ['"rare earths', '"rare earths*"', ['openQuote "']],
    ['"rare earths ', '"rare earths"', ['openQuote "']],
    ['"rare', '"rare*"', ['openQuote "']],
    ['price "rare ea', '(price & "rare")', ['openQuote "']],
    ['price "r', 'price', ['openQuote "']],
    ['-"rare earths', '-"rare earths"', ['openQuote "']],
    ['price "', 'price', ['openQuote "']],
    ['price ""', 'price', ['empty ""']],
    ['price ***', 'price', []],
    [' *** & ', '∅', ['noWords *** &']],
    ['(price', 'price*', ['openParenthesis (']],
    ['price)', 'price', ['extraParenthesis )']],
    ['() price', 'price*', ['empty ()']],
    ['-() price', 'price*', ['empty ()']],
    ['OR price', 'price*', ['missingOperand OR']],
    ['price OR', 'price', ['missingOperand OR']],
    ['price OR OR tax ', '(price | tax)', ['missingOperand OR']],
    ['price AND OR tax ', '(price & tax)', ['missingOperand OR']],
    ['price OR AND tax ', '(price | tax)', ['missingOperand AND']],
    ['price AND AND tax ', '(price & tax)', ['missingOperand AND']],
    ['price AND (OR) tax ', '(price & tax)', ['missingOperand OR']],
    ['price AND (is:) ', 'price', ['missingValue is:']],
    ['(is:) price', 'price*', ['missingValue is:']],
    ['-(is:new) price', 'price*', ['unknownValue is:new']],
    ['is:new OR price', 'price*', ['unknownValue is:new']],
    ['price OR is:new ', 'price', ['unknownValue is:new']],
    ['price OR (', 'price', ['openParenthesis (']],
    ['is:new price OR', 'price', ['unknownValue is:new', 'missingOperand OR']],
    ['price NOT', 'price', ['missingOperand NOT']],
    ['price NOT OR tax ', '(price | tax)', ['missingOperand NOT']],
    ['title: price', 'price*', ['missingValue title:']],
    ['-title: price', 'price*', ['missingValue title:']],
    ['title:(price)', 'price', ['missingValue title:']],
    ['tag:"" price', 'price*', ['missingValue tag:""']],
    ['title:* price', 'price*', ['missingValue title:*']],
    ['-title:* price', 'price*', ['missingValue title:*']],
    ['author:"..." price', 'price*', ['missingValue author:"..."']],
    ['price "%"', 'price', ['empty "%"']],
    ['price "%', 'price', ['openQuote "']],
    ['is:new price', 'price*', ['unknownValue is:new']],
    ['-is:new price', 'price*', ['unknownValue is:new']],
    ['titel:price', '(titel & price*)', ['unknownOperator titel:']],
    ['-titel:price', '-<titel price>', ['unknownOperator titel:']],
    ['titel:"a b" ', '(titel & "a b")', ['unknownOperator titel:']],
  ])('%s', (text, expected, errors) => {
    expect(shown(text)).toBe(expected);
    expect(errorsOf(text)).toEqual(errors);
  });

  test('words after the 96th, and text after 2,400 characters, are not looked up', () => {
    const many = Array.from({ length: 100 }, (_, at) => `w${at}`).join(' ');
    expect(parse(many).errors).toEqual([
      { kind: 'tooLong', start: many.indexOf('w96'), end: many.length },
    ]);
    expect(showQuery(parse(many).root)).toMatch(/ w95\)$/);
    expect(parse(`title:"${many}" x`).errors).toMatchObject([
      { kind: 'tooLong', start: 7 + many.indexOf('w96') },
    ]);
    expect(parse('is:saved '.repeat(100)).errors).toMatchObject([
      { kind: 'tooLong', start: 96 * 9 },
    ]);
    const long = `${' '.repeat(2_400)}price`;
    expect(parse(long)).toMatchObject({
      root: null,
      errors: [{ kind: 'tooLong', start: 2_400, end: 2_405 }],
    });
  });
});

describe('query: a value that is being typed', () => {
  test.each([
    ['tag:lat', 'tag=lat*', []],
    ['#lat', 'tag=lat*', []],
    ['tag:"rare e', 'tag=rare e*', ['openQuote "']],
    ['note:mag', 'note=mag*', []],
    ['source:reu', 'source=reu*', []],
    ['tag:lat ', 'tag=lat', []],
    ['tag:"lat"', 'tag=lat', []],
    ['(tag:lat)', 'tag=lat', []],
    ['-tag:lat', '-tag=lat', []],
    ['category:="Min', 'categoryIs=Min', ['openQuote "']],
    ['category:"rare e', 'category:rare', ['openQuote "']],
    ['category:"rare ear', 'category:<rare ear*>', ['openQuote "']],
    ['"e', '∅', ['openQuote "']],
    ['"EU', '"eu*"', ['openQuote "']],
    ['category:m', '∅', ['missingValue category:']],
    ['category:eu', 'category:eu*', []],
    ['price author:m', 'price', ['missingValue author:']],
    ['title:y', 'title:y*', []],
    ['is:', '∅', ['missingValue is:']],
    ['is:un', '∅', ['missingValue is:']],
    ['price -IS:Un', 'price', ['missingValue IS:']],
    ['is:un ', '∅', ['unknownValue is:un']],
    ['is:foo', '∅', ['unknownValue is:foo']],
    ['after:20', '∅', ['missingValue after:']],
    ['after:2026-', '∅', ['missingValue after:']],
    ['on:2026-01..20', '∅', ['missingValue on:']],
    ['after:202 ', '∅', ['unknownDate after:202']],
    ['after:2026-13', '∅', ['unknownDate after:2026-13']],
  ])('%j', (text, expected, errors) => {
    expect(shown(text)).toBe(expected);
    expect(errorsOf(text)).toEqual(errors);
  });
});

describe('query: hostile input', () => {
  const inputs = [
    ['open parentheses', '('],
    ['closing parentheses', ')'],
    ['groups in groups', '(a OR b '],
    ['negated groups', '-(-a '],
    ['negations', 'NOT '],
    ['hyphens', '-'],
    ['quotes', '"'],
    ['backslashes in quotes', '"\\'],
    ['operators', 'title:'],
    ['alternatives', 'a OR '],
    ['lone surrogates', '\ud800'],
    ['right-to-left text', 'שלום '],
    ['pattern signs', '.*+?^$[]{}|\\'],
    ['one word', 'x'],
  ] as const;

  test.each(inputs)('%s: 10,000 characters are answered', (_what, piece) => {
    const text = piece.repeat(10_000).slice(0, 10_000);
    const { errors } = parse(text);
    expect(errors.length).toBeLessThanOrEqual(20);
    expect(errors.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  });

  test('stop words and repeated words are free, but not in groups', () => {
    const plain = 'the rare earth of earths '.repeat(90);
    expect(parse(plain).errors).toEqual([]);
    expect(parse(`(${plain})`).errors).toMatchObject([
      { kind: 'openParenthesis' },
      { kind: 'tooLong' },
    ]);
  });

  test('1,000 parentheses around a word are no mistake', () => {
    expect(shown(`${'('.repeat(1_000)}price${')'.repeat(1_000)}`)).toBe('price');
  });

  test.each(inputs)('%s: time grows linearly', (_what, piece) => {
    const make = (size: number) => piece.repeat(size);
    const exponent = growthExponent(make, parse, { upTo: 2 ** 10 });
    expect(exponent).toBeLessThan(linearGrowth);
  });
});

describe('query: stored filters are queries', () => {
  test.each([
    ['category:="Rare Earths" is:unread after:2026-11-01', 'categoryIs=Rare Earths'],
    ['is:podcast source:=sec.gov', 'sourceIs=sec.gov'],
    ['author:="\\“Jim\\” \\"O\\" AND -x"', 'authorIs=“Jim” "O" AND -x'],
    ['tag:"a \\"b\\" c" before:2026-11-01', 'tag=a "b" c'],
  ])('%s', (terms, first) => {
    expect(readTerms(terms)).not.toBeNull();
    expect(shown(terms)).toContain(first);
    expect(errorsOf(terms)).toEqual([]);
  });
});

test.each([
  ['-author:=Lee OR category:＝tin', '(-authorIs=Lee | category:tin*)'],
  ['AUTHOR:=lee', 'authorIs=lee'],
  ['tag:=later', 'tag=later'],
  ['title:="rare earths"', 'title:"rare earths"'],
  ['author:="', '∅'],
  ['price:=high', '(price & high*)'],
])('query: a whole value follows an equals sign: %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('query: is described as data', () => {
  const text = 'the rare earths "in a row" -(china OR is:read) title:dy #Supply after:2026-11 mag';
  const from = new Date(2026, 10, 1).getTime();
  expect(describeQuery(parse(text))).toEqual([
    { says: 'words', words: ['rare', 'earths'], field: null, isPrefix: false },
    { says: 'phrase', phrase: 'in a row', isExact: true, field: null },
    {
      says: 'without',
      clauses: [
        {
          says: 'anyOf',
          choices: [
            [{ says: 'words', words: ['china'], field: null, isPrefix: false }],
            [{ says: 'is', value: 'read' }],
          ],
        },
      ],
    },
    { says: 'words', words: ['dy'], field: 'title', isPrefix: false },
    { says: 'tag', value: 'Supply' },
    { says: 'published', from, to: null },
    { says: 'words', words: ['mag'], field: null, isPrefix: true },
  ]);
  expect(describeQuery(parse(''))).toEqual([]);
});
