import { expect, test } from 'vitest';
import { parseFeedDate } from '../../lib/feed/date.ts';
import { decode } from '../../lib/feed/decode.ts';
import { announcedFeeds } from '../../lib/feed/feed-discovery.ts';
import { cleanLink } from '../../lib/feed/link.ts';
import { parseFeed } from '../../lib/feed/parse.ts';
import { type GrowthOptions, growthExponent, linearGrowth } from '../support/growth.ts';

const site = 'https://rareearthexchanges.com/';

const feed = (item: string) => parseFeed(`<rss><channel><item>${item}</item></channel></rss>`);

type Case = [
  input: string,
  make: (size: number) => string,
  run: (text: string) => unknown,
  options?: GrowthOptions,
];

test.each<Case>([
  ['an author of at signs', (size) => 'a@'.repeat(size), (at) => feed(`<author>${at} x</author>`)],
  ['a date with many spaces', (size) => `1 Jan 2026${' '.repeat(size)}x`, parseFeedDate],
  [
    'a date with a long time and the year at the end',
    (size) => `Nov 1 1:${':1'.repeat(size)} 2026x`,
    parseFeedDate,
  ],
  [
    'a link with many tracking parameters',
    (size) => `${site}?${'utm_source=a&'.repeat(size)}`,
    (href) => cleanLink(href, site),
  ],
  [
    'end tags of elements that are not open, in many that are',
    (size) => `${'<b>'.repeat(size)}${'</i>'.repeat(size)}`,
    (markup) => feed(`<description>${markup}</description>`),
  ],
  [
    'fields in fields that are not closed',
    (size) => '<link><guid>'.repeat(size),
    (fields) => feed(fields),
  ],
  [
    'elements in elements in a page that is searched for feeds',
    (size) => '<b>'.repeat(size / 2) + '</i>'.repeat(size / 2),
    (page) => announcedFeeds(page, site),
    { upTo: 65_536 },
  ],
])('poll: takes linear time for %s', (_input, make, run, options) => {
  expect(growthExponent(make, run, options)).toBeLessThanOrEqual(linearGrowth);
});

test('poll: decodes windows-1252 in linear time', () => {
  const make = (size: number) => new Uint8Array(size).fill(0x92);
  const run = (bytes: Uint8Array) => decode(bytes, 'text/xml; charset=windows-1252').length;
  expect(growthExponent(make, run, { from: 4_096 })).toBeLessThanOrEqual(linearGrowth);
});
