import { describe, expect, test } from 'vitest';
import { termsOf } from '../lib/article/evidence/terms.ts';
import { parseBody } from '../lib/article/parse/parse-body.ts';
import { parseFeedDate } from '../lib/feed/date.ts';
import { nameResolver } from '../lib/feed/namespace.ts';
import { factGuards } from '../lib/store/db/fact-guards.ts';

// Names that every object has as properties. Words from outside are used as keys here.
describe.each(['constructor', 'valueOf', '__proto__'])('%s', (name) => {
  test('in a key point is a word', () => {
    expect(termsOf('The constructor').map(({ key }) => key)).toEqual(['constructor']);
    expect(termsOf(name)).toHaveLength(1);
  });

  test('as an element of a table leaves its rows', () => {
    const [table] = parseBody(
      `<table><${name}><tr><td>a</td></tr></${name}></table>`,
      'https://rareearthexchanges.com/',
    );
    expect(table).toMatchObject({ kind: 'table', rows: [{ part: 'body' }] });
  });

  test('as a time zone leaves the time as it is', () => {
    expect(parseFeedDate(`24 Nov 2026 14:48:00 ${name}`)).toBe(
      name === '__proto__' ? null : Date.UTC(2026, 10, 24, 14, 48),
    );
  });

  test('as an XML namespace leaves its prefix as it is', () => {
    const resolve = nameResolver('rss', { 'xmlns:content': name });
    expect(resolve('content:encoded')).toBe('content:encoded');
  });

  test('as a fact is checked as one that is unknown', () => {
    expect(factGuards.meta({ key: name, value: {} })).toBe(false);
  });
});
