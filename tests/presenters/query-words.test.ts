import { expect, test } from 'vitest';
import { queryInWords } from '../../lib/presenters/query-words.ts';
import { localClock } from '../../lib/search/query/date-range.ts';
import { describeQuery } from '../../lib/search/query/describe-query.ts';
import { isValues } from '../../lib/search/query/operators.ts';
import { parseQuery } from '../../lib/search/query/parse-query.ts';

const now = new Date(2026, 10, 28, 12).getTime();

const inWords = (text: string) =>
  queryInWords(describeQuery(parseQuery(text, localClock(now))), now);

test.each([
  ['magnet supply ', null],
  ['title:magnet supply ', 'Finds in the title: “magnet” · “supply”'],
  ['"rare earth" dys', 'Finds exactly “rare earth” · “dys…”'],
  ['"rare ear', 'Finds “rare ear”'],
  ['magn* supply tag:lat* "rare ear*"', 'Finds “magn*” · “supply” · tagged lat* · “rare ear*”'],
  ['-"rare ear', 'Finds everything · except exactly “rare ear”'],
  ['ex-China -quota ', 'Finds “ex”, “China” · except “quota”'],
  ['tin OR zinc', 'Finds “tin” or “zinc…”'],
  ['(tin "in cans") OR zinc ', 'Finds “tin” · exactly “in cans” or “zinc”'],
  ['author:lee category:policy ', 'Finds by “lee” · in the category “policy”'],
  ['highlights:scrap ', 'Finds in the Highlights: “scrap”'],
  [
    'is:unread tag:later note:price source:reuters ',
    'Finds unread articles · tagged later · with “price” in a note · linking to reuters',
  ],
  ['color:2 ', 'Finds with a highlight in color 2'],
  ['after:2026-11-02', 'Finds from Nov\u00a02 on'],
  ['before:2026-11-02', 'Finds up to Nov\u00a01'],
  ['on:2026-11-02', 'Finds on Nov\u00a02'],
  ['on:2026-10..2026-11', 'Finds from Oct\u00a01 to Nov\u00a030'],
  ['', null],
  ['is:unread -is:podcast ', 'Finds unread articles · except podcasts'],
  ['-quota ', 'Finds everything · except “quota”'],
  ['-quota -is:podcast ', 'Finds everything · except “quota” · except podcasts'],
  ['tin OR -zinc ', 'Finds “tin” or everything · except “zinc”'],
])('a query in words: %s', (text, expected) => {
  expect(inWords(text)).toBe(expected);
});

test('a query in words: names everything that `is:` can ask for', () => {
  expect(isValues.map((value) => inWords(`is:${value} `))).toEqual([
    'Finds unread articles',
    'Finds read articles',
    'Finds saved articles',
    'Finds articles with highlights',
    'Finds changed articles',
    'Finds news',
    'Finds podcasts',
    'Finds stock reports',
  ]);
});
