import { describe, expect, test } from 'vitest';
import { groupLines } from '../../../components/list/row-groups.ts';
import type { OpenGap } from '../../../components/list/use-list-coverage.ts';
import { day, hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/articles.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('UTC');

/** Seven articles, the first the newest, two a day at noon and an hour before. */
const articleIds = [7, 6, 5, 4, 3, 2, 1];
const at = (articleId: number) =>
  Math.ceil(articleId / 2) * day + 12 * hour - (articleId % 2) * hour;
const articles = new Map(
  articleIds.map((articleId) => [
    articleId,
    storedArticle(articleId, `article-${articleId}`, {
      sortAt: at(articleId),
      changedAt: at(articleId),
    }),
  ]),
);

const without = (...missing: number[]) =>
  new Map([...articles].filter(([articleId]) => !missing.includes(articleId)));

const gap = (before: number): OpenGap => ({
  channel: 'news',
  after: before - hour,
  before,
  job: null,
});

/** What is drawn, as days since the epoch with their lines. */
function drawn(places: readonly number[], known = articles, gaps: readonly OpenGap[] = []) {
  return groupLines({
    ids: articleIds,
    drawn: places,
    articles: known,
    timeOf: ({ sortAt }) => sortAt,
    gaps,
  }).map(({ day: midnight, lines }) => [
    midnight === null ? null : midnight / day,
    ...lines.map((line) => (line.kind === 'row' ? line.n : 'gap')),
  ]);
}

describe('the drawn part of a list', () => {
  test('stands under its days', () => {
    expect(drawn([0, 1, 2, 3])).toEqual([
      [4, 7],
      [3, 6, 5],
      [2, 4],
    ]);
  });

  test('begins anew under the heading of its first row', () => {
    expect(drawn([2, 3])).toEqual([
      [3, 5],
      [2, 4],
    ]);
  });

  test('has the row with the keyboard above or below it', () => {
    expect(drawn([0, 5, 6])).toEqual([
      [4, 7],
      [1, 2, 1],
    ]);
  });

  test('keeps room for rows that are still being read, with the day of the one above', () => {
    expect(drawn([1, 2, 3], without(5))).toEqual([
      [3, 6, 5],
      [2, 4],
    ]);
    expect(drawn([1, 2, 3], without(6))).toEqual([
      [3, 6, 5],
      [2, 4],
    ]);
  });

  test('has no heading while nothing was read yet', () => {
    expect(drawn([1, 2], new Map())).toEqual([[null, 6, 5]]);
  });

  test('of a list in another order is one group', () => {
    const groups = groupLines({
      ids: articleIds,
      drawn: [0, 6],
      articles,
      timeOf: null,
      gaps: [gap(day)],
    });
    expect(groups).toMatchObject([{ day: null, lines: [{ n: 7 }, { n: 1 }] }]);
  });
});

describe('a gap', () => {
  const between = gap(at(5));

  test('stands between its rows', () => {
    expect(drawn([1, 2, 3], articles, [between])).toEqual([
      [3, 6, 5, 'gap'],
      [2, 4],
    ]);
  });

  test('also where the window begins right below it', () => {
    expect(drawn([3, 4], articles, [between])).toEqual([
      [3, 'gap'],
      [2, 4, 3],
    ]);
  });

  test('is not drawn far from its place, nor before its neighbours are known', () => {
    expect(drawn([5, 6], articles, [between])).toEqual([[1, 2, 1]]);
    expect(drawn([1, 2], articles, [between])).toEqual([[3, 6, 5]]);
    expect(drawn([2, 3], without(5), [between])).toEqual([[2, 5, 4]]);
  });

  test('may stand at either end of the list, or alone', () => {
    expect(drawn([0], articles, [gap(9 * day)])).toEqual([
      [9, 'gap'],
      [4, 7],
    ]);
    expect(drawn([6], articles, [gap(day - hour)])).toEqual([
      [1, 1],
      [0, 'gap'],
    ]);
    const lines = groupLines({
      ids: [],
      drawn: [],
      articles,
      timeOf: () => 0,
      gaps: [between],
    });
    expect(lines).toMatchObject([{ lines: [{ kind: 'gap' }] }]);
  });
});
