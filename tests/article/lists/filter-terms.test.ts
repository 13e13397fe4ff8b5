import { describe, expect, test } from 'vitest';
import { filterFacets } from '../../../lib/article/lists/filter-facets.ts';
import { readTerms, writeTerms } from '../../../lib/article/lists/filter-terms.ts';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const table: [string, ListFilter[]][] = [
  ['', []],
  ['category:=Policy', [{ by: 'category', value: 'Policy' }]],
  ['category:="Rare Earths"', [{ by: 'category', value: 'Rare Earths' }]],
  ['source:=sec.gov', [{ by: 'source', value: 'sec.gov' }]],
  ['source:=nd-pr.example.org', [{ by: 'source', value: 'nd-pr.example.org' }]],
  ['author:="J. \\"Jim\\" O’Neill"', [{ by: 'author', value: 'J. "Jim" O’Neill' }]],
  ['tag:"C:\\\\ores\\\\"', [{ by: 'tag', value: 'C:\\ores\\' }]],
  ['author:="\\„Jim\\“ \\«O’Neill\\»"', [{ by: 'author', value: '„Jim“ «O’Neill»' }]],
  ['tag:稀土', [{ by: 'tag', value: '稀土' }]],
  ['tag:"-draft"', [{ by: 'tag', value: '-draft' }]],
  ['tag:"a..b"', [{ by: 'tag', value: 'a..b' }]],
  ['tag:"line\nbreak"', [{ by: 'tag', value: 'line\nbreak' }]],
  ['tag:" is:unread "', [{ by: 'tag', value: ' is:unread ' }]],
  ['tag:"\ud800"', [{ by: 'tag', value: '\ud800' }]],
  ['tag:""', [{ by: 'tag', value: '' }]],
  ['is:podcast', [{ by: 'kind', value: 'podcast' }]],
  ['is:news', [{ by: 'kind', value: 'news' }]],
  ['is:unread', [{ by: 'is', value: 'unread' }]],
  ['after:2026-11-01', [{ by: 'after', value: '2026-11-01' }]],
  ['before:2026-12-01', [{ by: 'before', value: '2026-12-01' }]],
  [
    'is:report category:="Rare Earths" author:=Ada is:unread after:2026-11-01 before:2026-11-08',
    [
      { by: 'kind', value: 'report' },
      { by: 'category', value: 'Rare Earths' },
      { by: 'author', value: 'Ada' },
      { by: 'is', value: 'unread' },
      { by: 'after', value: '2026-11-01' },
      { by: 'before', value: '2026-11-08' },
    ],
  ],
];

describe('filter terms', () => {
  test.each(table)('are written and read: %s', (terms, filters) => {
    expect(writeTerms(filters)).toBe(terms);
    expect(readTerms(terms)).toEqual(filters);
  });

  test('are the same for the same filters in any order', () => {
    for (const [terms, filters] of table) expect(writeTerms(filters.toReversed())).toBe(terms);
  });

  test('are read as they were written, whatever the values are', () => {
    const random = seededRandom(7);
    const letters = [...'ab"\\ :=.-()\n#€稀“”„«»「』', '\ud800', '\udc00', 'is:unread', '""'];
    const value = () =>
      Array.from({ length: Math.floor(random() * 9) }, () => {
        return letters[Math.floor(random() * letters.length)] ?? '';
      }).join('');
    for (let round = 0; round < 2_000; round += 1) {
      const filters: ListFilter[] = filterFacets
        .filter((by) => by !== 'kind' && random() < 0.5)
        .map((by) => ({ by, value: value() }));
      expect(readTerms(writeTerms(filters))).toEqual(filters);
    }
  });

  test.each([
    ...['lithium', 'category:', 'category', ':x', 'category:"x', 'category:x"', 'category:"a"b'],
    ...[' category:x', 'category:x ', 'category:x  is:unread', 'category: x', 'Category:x'],
    ...['category:="Policy"', 'category:Rare Earths', 'tag:"\\n"', 'tag:a"b', '-category:x'],
    ...['is:read', 'is:', 'is:"unread"', 'after:7d', 'after:2026-02-30', 'after:"2026-11-01"'],
    ...['after:2026-11', 'on:2026-11-01', 'ticker:MP', 'is:unread is:unread', 'tag:a tag:b'],
    ...['is:podcast is:report', 'is:unread category:x', 'after:2026-11-01 is:unread', '{}'],
    ...['before:2026-11-01 after:2026-10-01', 'category:x OR category:y', '\u0000'],
  ])('are refused unless exactly so written: %j', (terms) => {
    expect(readTerms(terms)).toBeNull();
  });

  test('are refused in linear time, however long they are', () => {
    for (const part of ['a', 'tag:', 'tag:"', '\\', 'tag:"\\', 'tag:x ', '"'])
      expect(readTerms(part.repeat(200_000))).toBeNull();
  });
});
