import { expect, test } from 'vitest';
import type { ListFilter } from '../../lib/article/lists/list-filter.ts';
import {
  filterGroups,
  filterLabel,
  filterPhrase,
  markedPhrase,
} from '../../lib/presenters/list-filter.ts';

const after: ListFilter = { by: 'after', value: '2026-11-01' };
const before: ListFilter = { by: 'before', value: '2026-11-09' };
const unread: ListFilter = { by: 'is', value: 'unread' };
const policy: ListFilter = { by: 'category', value: 'Policy' };

/** Intl puts thin spaces around the dash of a range. */
const plain = (text: string) => text.replaceAll('\u2009', ' ');

test.each<[ListFilter[], string, string]>([
  [[{ by: 'kind', value: 'report' }], 'Stock reports', 'in stock reports'],
  [[{ by: 'kind', value: 'podcast' }], 'Podcasts', 'in podcasts'],
  [[{ by: 'kind', value: 'a kind of tomorrow' }], 'a kind of tomorrow', 'in a kind of tomorrow'],
  [[{ by: 'category', value: 'United States' }], 'United States', 'in United States'],
  [[{ by: 'author', value: 'The editors' }], 'The editors', 'by The editors'],
  [[{ by: 'source', value: 'sec.gov' }], 'sec.gov', 'citing sec.gov'],
  [[{ by: 'tag', value: 'to read' }], 'to read', 'tagged to read'],
  [[unread], 'Unread', 'that are unread'],
  [[after], 'Since Nov\u00a01,\u00a02026', 'since Nov\u00a01,\u00a02026'],
  [[before], 'Until Nov\u00a08,\u00a02026', 'until Nov\u00a08,\u00a02026'],
  [[after, before], 'Nov 1 – 8, 2026', 'dated Nov 1 – 8, 2026'],
  [[after, { by: 'before', value: '2026-11-02' }], 'Nov 1, 2026', 'dated Nov 1, 2026'],
  [
    [
      { by: 'after', value: '2026-11-24' },
      { by: 'before', value: '2026-11-23' },
    ],
    'Nov 24 – 22, 2026',
    'dated Nov 24 – 22, 2026',
  ],
])('filter label: %o', (group, name, phrase) => {
  expect(plain(filterLabel(group))).toBe(name);
  expect(plain(filterPhrase(group))).toBe(phrase);
});

test('filter groups: the days of a range are one', () => {
  expect(filterGroups([policy, unread, after, before])).toEqual([
    [policy],
    [unread],
    [after, before],
  ]);
  expect(filterGroups([])).toEqual([]);
});

test('filter phrase: names every filter, and what is marked as read without "unread"', () => {
  expect(plain(filterPhrase([policy, unread, after]))).toBe(
    'in Policy that are unread since Nov\u00a01,\u00a02026',
  );
  const phrase = (name: string, ...filters: ListFilter[]) =>
    plain(markedPhrase({ name, filters }) ?? 'all');
  expect(phrase('all', policy, unread, after)).toBe('in Policy since Nov\u00a01,\u00a02026');
  expect([phrase('all', unread), phrase('unread')]).toEqual(['all', 'all']);
  expect(phrase('saved')).toBe('in Saved');
  expect(phrase('recentlyRead', policy)).toBe('in Recently read in Policy');
});
