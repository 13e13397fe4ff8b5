import { describe, expect, test } from 'vitest';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import {
  mergeHighlights,
  momentOver,
  type PlacedHighlight,
} from '../../lib/highlight/merge-highlights.ts';
import { highlight } from '../support/builders/highlights.ts';

const placed = (start: number, end: number, fields: Partial<Highlight> = {}): PlacedHighlight => ({
  highlight: highlight(`h${start}`, fields),
  span: { start, end },
});

describe('a new highlight', () => {
  test('stays as it is beside others that it only touches', () => {
    const created = placed(10, 20);
    const beside = [placed(0, 10), placed(20, 30)];
    expect(mergeHighlights(created, beside)).toEqual({ kept: created, overlapped: [] });
  });

  test('merges with those it overlaps into the oldest, with all words, notes and tags', () => {
    const first = placed(5, 12, { createdAt: 1, note: 'First.', tags: ['price'], color: 1 });
    const second = placed(15, 22, { createdAt: 2, tags: ['price', 'quota'], color: 2 });
    const created = placed(10, 20, { createdAt: 3, changedAt: 3, note: 'New.', color: 3 });
    expect(mergeHighlights(created, [second, first])).toEqual({
      kept: {
        highlight: {
          ...first.highlight,
          color: 3,
          changedAt: 3,
          note: 'First.\n\nNew.',
          tags: ['price', 'quota'],
        },
        span: { start: 5, end: 22 },
      },
      overlapped: [second.highlight, first.highlight],
    });
  });

  test('merges tags that differ in case, in the oldest spelling', () => {
    const first = placed(5, 12, { createdAt: 1, tags: ['Price'] });
    const created = placed(10, 20, { createdAt: 3, tags: ['price', 'quota'] });
    expect(mergeHighlights(created, [first]).kept.highlight.tags).toEqual(['Price', 'quota']);
  });

  test('inside another changes its color, not its words', () => {
    const outer = placed(0, 40, { createdAt: 1, color: 1 });
    const created = placed(10, 20, { createdAt: 2, color: 2 });
    const { kept } = mergeHighlights(created, [outer]);
    expect([kept.span, kept.highlight.id, kept.highlight.color]).toEqual([
      { start: 0, end: 40 },
      outer.highlight.id,
      2,
    ]);
  });
});

test.each([
  ['no moment', [null, null], null],
  ['one', [null, { start: 5, end: null }], { start: 5, end: null }],
  [
    'two adjacent ones',
    [
      { start: 5, end: 9 },
      { start: 9, end: 20 },
    ],
    { start: 5, end: 20 },
  ],
  [
    'an open one and an earlier one',
    [
      { start: 30, end: null },
      { start: 9, end: 20 },
    ],
    { start: 9, end: 30 },
  ],
  [
    'the same one twice',
    [
      { start: 5, end: null },
      { start: 5, end: null },
    ],
    { start: 5, end: null },
  ],
])('moment over %s', (_case, moments, expected) => {
  expect(momentOver(moments)).toEqual(expected);
});
