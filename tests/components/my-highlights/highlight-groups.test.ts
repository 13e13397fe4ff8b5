import { expect, test } from 'vitest';
import {
  articleFacts,
  groupHighlights,
} from '../../../components/my-highlights/highlight-groups.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import type { HighlightOrder } from '../../../lib/highlight/highlight-list.ts';
import type { ListedHighlight } from '../../../lib/highlight/highlight-order.ts';
import { day } from '../../../lib/time.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { noon } from '../../support/fakes/simulated-machine.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('UTC', 'en-US');

const shown: ListedHighlight[] = [
  {
    highlight: highlight('first', { createdAt: noon }),
    article: { id: 7, title: 'Now called so', kind: 'news', hash: 'h' },
    change: null,
  },
  {
    highlight: highlight('second', { createdAt: noon - day, url: 'https://a.example/former/' }),
    article: { id: 7, title: 'Now called so', kind: 'news', hash: 'h' },
    change: null,
  },
  {
    highlight: highlight('gone', { createdAt: noon - day, title: 'Was called so' }),
    article: null,
    change: null,
  },
];

const groups = (drawn: readonly number[], order: HighlightOrder) =>
  groupHighlights(shown, drawn, order, noon).map(
    ({ title, rows }) => `${title}: ${rows.map(({ index }) => index).join(' ')}`,
  );

test('highlight groups: by article, a moved article is one group and a removed one keeps its last title', () => {
  expect(groups([0, 1, 2], 'article')).toEqual(['Now called so: 0 1', 'Was called so: 2']);
});

test('highlight groups: by date, there is one group per day', () => {
  expect(groups([0, 1, 2], 'date')).toEqual(['Today: 0', 'Yesterday: 1 2']);
});

test.each<[string, Partial<Highlight>, string]>([
  ['author and date', {}, 'The editors · Nov\u00a023,\u00a02026'],
  ['the author alone', { publishedAt: null }, 'The editors'],
  ['the date alone', { author: null }, 'Nov\u00a023,\u00a02026'],
  ['nothing', { author: null, publishedAt: null }, ''],
])('highlight groups: an article’s heading says %s', (_what, fields, expected) => {
  expect(articleFacts(highlight('any', fields))).toBe(expected);
});

test('highlight groups: only drawn rows have a heading', () => {
  expect(groups([2], 'article')).toEqual(['Was called so: 2']);
  expect(groups([3], 'date')).toEqual([]);
});
