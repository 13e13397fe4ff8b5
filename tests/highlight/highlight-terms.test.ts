import { describe, expect, test } from 'vitest';
import { type HighlightFilter, unfiltered } from '../../lib/highlight/highlight-list.ts';
import { readHighlightTerms, writeHighlightTerms } from '../../lib/highlight/highlight-terms.ts';

describe('a filter of highlights', () => {
  test.each<[string, Partial<HighlightFilter>]>([
    ['', {}],
    ['color:2', { colors: [2] }],
    ['(color:1 OR color:3 OR color:5)', { colors: [1, 3, 5] }],
    ['tag:price tag:"Rare Earths"', { tags: ['price', 'Rare Earths'] }],
    ['tag:"color:2 is:news"', { tags: ['color:2 is:news'] }],
    ['tag:"(color:1 OR color:2)"', { tags: ['(color:1 OR color:2)'] }],
    ['is:podcast', { kind: 'podcast' }],
    ['is:changed', { changed: true }],
    [
      '(color:1 OR color:2) tag:"a \\"b\\"" is:report is:changed',
      { colors: [1, 2], tags: ['a "b"'], kind: 'report', changed: true },
    ],
  ])('is stored as: %s', (terms, fields) => {
    const filter = { ...unfiltered, ...fields };
    expect(writeHighlightTerms(filter)).toBe(terms);
    expect(readHighlightTerms(terms)).toEqual(filter);
  });

  test('has the same terms in whatever order its colors were chosen', () => {
    expect(writeHighlightTerms({ ...unfiltered, colors: [3, 1] })).toBe('(color:1 OR color:3)');
  });

  test.each([
    'color:9',
    'color:2 color:3',
    '(color:3 OR color:1)',
    'is:unread',
    'is:changed is:news',
    'category:Policy',
    'tag:price terbium',
    'tag:',
    'price',
  ])('is none in terms that it never writes: %s', (terms) => {
    expect(readHighlightTerms(terms)).toEqual(unfiltered);
  });
});
