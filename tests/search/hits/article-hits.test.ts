import { describe, expect, test } from 'vitest';
import { withTitleLine } from '../../../lib/article/document/line-positions.ts';
import { firstHitSteps, hitSteps } from '../../../lib/search/hits/article-hits.ts';
import { HitFinder } from '../../../lib/search/hits/hit-finder.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { finish } from '../../../lib/steps.ts';

const finderFor = (query: string) =>
  new HitFinder(parseQuery(query, localClock(0)), { corrections: [], completed: [] });

const text = 'A magnet\nOf tin\nA magnet magnet';
const lines = withTitleLine('Magnet news', [
  { of: 'keyPoint', number: 0, start: 0, text: 'A magnet' },
  { of: 'passage', number: 0, start: 9, text: 'Of tin' },
  { of: 'passage', number: 1, start: 16, text: 'A magnet magnet' },
]);

/** Where each hit begins, and its text. */
const hitsOf = (query: string): string[] =>
  finish(hitSteps(lines, finderFor(query))).map(({ start, end }) => {
    const [from, to] = start < 0 ? [start + 12, end + 12] : [start, end];
    return `${start} ${(start < 0 ? 'Magnet news' : text).slice(from, to)}`;
  });

describe('hits of an article', () => {
  test.each([
    ['in reading order', 'magnet ', ['-12 Magnet', '2 magnet', '18 magnet', '25 magnet']],
    ['of a field only there: the title', 'title:magnet ', ['-12 Magnet']],
    ['of a field only there: Highlights', 'highlights:magnet ', ['2 magnet']],
    ['none', 'zinc ', []],
  ])('%s', (_what, query, expected) => {
    expect(hitsOf(query)).toEqual(expected);
  });

  test.each([
    ['the title', 'magnet ', 'Magnet news'],
    ['a passage', 'tin ', 'Of tin'],
    ['nowhere', 'zinc ', undefined],
  ])('begin in a line: %s', (_where, query, expected) => {
    expect(finish(firstHitSteps(lines, finderFor(query)))?.text).toBe(expected);
  });

  test('are found in steps, a line in each', () => {
    expect([...hitSteps(lines, finderFor('magnet '))]).toHaveLength(lines.length);
  });
});
