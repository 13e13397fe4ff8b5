import { describe, expect, test } from 'vitest';
import { highlightEntry, readUntilEntry, savedEntry } from '../../lib/backup/mirror-entries.ts';
import { highlight } from '../support/builders/highlights.ts';

const url = 'https://rareearthexchanges.com/news/scrap-is-short/';
const june = Date.UTC(2026, 5, 1);
const saved = {
  url,
  savedAt: 5,
  channel: 'news',
  kind: 'news',
  title: 'Scrap Is Short',
  author: null,
  publishedAt: june,
};
const marked = highlight('a');

describe('an entry of the mirror', () => {
  test('is read as it was written', () => {
    const full = { ...saved, hash: 'v', pictures: [`${url}a.png`], tags: ['magnets'] };
    expect(savedEntry(saved)).toEqual(saved);
    expect(savedEntry(full)).toEqual(full);
    expect(highlightEntry(marked)).toEqual(marked);
    expect(readUntilEntry({ at: 5, except: [url] })).toEqual({ at: 5, except: [url] });
  });

  test.each(['', '\u202e'])(
    'that is saved without a title (%j) has its address as one',
    (title) => {
      expect(savedEntry({ ...saved, title })).toEqual({ ...saved, title: url });
    },
  );

  test('loses unknown fields', () => {
    const { quote, span } = marked;
    expect(savedEntry({ ...saved, more: 1 })).toEqual(saved);
    expect(
      highlightEntry({ ...marked, quote: { ...quote, more: 1 }, span: { ...span, more: 1 } }),
    ).toEqual(marked);
  });

  test.each<[string, object, object]>([
    ['a date before the web is unknown', { publishedAt: 1 }, { publishedAt: null }],
    ['a date that is none is unknown', { publishedAt: 'June' }, { publishedAt: null }],
    ['a title has no controls of direction', { title: 'a\u202eb' }, { title: 'ab' }],
    ['an author has none', { author: 'a\u2066b' }, { author: 'ab' }],
    ['tags are normalized', { tags: ['#magnets', 'Magnets', ''] }, { tags: ['magnets'] }],
  ])('is put right: %s', (_what, change, expected) => {
    expect(savedEntry({ ...saved, ...change })).toEqual({ ...saved, ...expected });
    expect(highlightEntry({ ...marked, ...change })).toEqual({ ...marked, ...expected });
  });

  test('does without pictures that have no address', () => {
    expect(savedEntry({ ...saved, pictures: ['javascript:1'] })).toEqual({
      ...saved,
      pictures: [],
    });
  });

  test.each<[string, object]>([
    ['an address of another site', { url: 'https://evil.test/' }],
    ['an address that is not normalized', { url: `${url}?utm_source=x` }],
    ['a title that is no text', { title: 7 }],
    ['an overlong title', { title: 'x'.repeat(301) }],
    ['no author field', { author: undefined }],
    ['tags that are no texts', { tags: [7] }],
  ])('is left out with %s', (_what, change) => {
    expect(savedEntry({ ...saved, ...change })).toBeUndefined();
    expect(highlightEntry({ ...marked, ...change })).toBeUndefined();
  });

  test.each<[string, object]>([
    ['an empty id', { id: '' }],
    ['an unknown color', { color: 9 }],
    ['a span without an end', { span: { start: 1 } }],
    ['a span that ends before it starts', { span: { start: 5, end: 4 } }],
    ['a moment that ends before it starts', { moment: { start: 5, end: 4 } }],
    ['a moment before the beginning', { moment: { start: -1, end: null } }],
    ['a time that no date has', { createdAt: 8.64e15 }],
  ])('of a highlight is left out with %s', (_what, change) => {
    expect(highlightEntry({ ...marked, ...change })).toBeUndefined();
  });

  test('is left out where it is no entry', () => {
    for (const value of [null, 7, 'x', [], {}])
      expect([savedEntry(value), highlightEntry(value), readUntilEntry(value)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
  });
});
