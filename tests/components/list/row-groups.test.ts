import { describe, expect, test } from 'vitest';
import type { OpenGap } from '../../../components/list/coverage/use-list-coverage.ts';
import { groupLines } from '../../../components/list/row-groups.ts';
import { idSequence } from '../../../lib/article/lists/id-sequence.ts';
import type { ListOrder } from '../../../lib/article/lists/list-order.ts';
import { day, hour } from '../../../lib/time.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { useTimeZone } from '../../support/time-zone.ts';

useTimeZone('UTC');

/** Seven articles, newest first, two per day: at noon and an hour earlier. */
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

/** The drawn groups: days since the epoch and their rows. */
function drawn(
  indexes: readonly number[],
  known = articles,
  gaps: readonly OpenGap[] = [],
  order: ListOrder = 'newest',
) {
  return groupLines({
    list: idSequence(order === 'newest' ? articleIds : articleIds.toReversed()),
    drawn: indexes,
    articles: known,
    timeOf: ({ sortAt }) => sortAt,
    order,
    gaps,
  }).map(({ day: midnight, lines }) => [
    midnight === null ? null : midnight / day,
    ...lines.map((line) => (line.kind === 'row' ? line.article.id : 'gap')),
  ]);
}

describe('row groups', () => {
  test('place drawn rows under the headings of their days', () => {
    expect(drawn([0, 1, 2, 3])).toEqual([
      [4, 7],
      [3, 6, 5],
      [2, 4],
    ]);
  });

  test('start with the heading of the first row when the window begins within a day', () => {
    expect(drawn([2, 3])).toEqual([
      [3, 5],
      [2, 4],
    ]);
  });

  test('draw a focused row outside the window above or below it', () => {
    expect(drawn([0, 5, 6])).toEqual([
      [4, 7],
      [1, 2, 1],
    ]);
  });

  test('leave out a row that is not loaded yet', () => {
    expect(drawn([1, 2, 3], without(5))).toEqual([
      [3, 6],
      [2, 4],
    ]);
    expect(drawn([1, 2], new Map())).toEqual([]);
  });

  test('are a single group when the list is not sorted by time', () => {
    const groups = groupLines({
      list: idSequence(articleIds),
      drawn: [0, 6],
      articles,
      timeOf: null,
      order: 'newest',
      gaps: [gap(day)],
    });
    const lines = [{ article: { id: 7 } }, { article: { id: 1 } }];
    expect(groups).toMatchObject([{ day: null, lines }]);
  });
});

describe('row groups: a gap', () => {
  const between = gap(at(5));

  test('is placed between the rows around it in time', () => {
    expect(drawn([1, 2, 3], articles, [between])).toEqual([
      [3, 6, 5, 'gap'],
      [2, 4],
    ]);
  });

  test('is drawn when the window starts right below it', () => {
    expect(drawn([3, 4], articles, [between])).toEqual([
      [3, 'gap'],
      [2, 4, 3],
    ]);
  });

  test('is not drawn outside the window, or before the adjacent articles are loaded', () => {
    expect(drawn([5, 6], articles, [between])).toEqual([[1, 2, 1]]);
    expect(drawn([1, 2], articles, [between])).toEqual([[3, 6, 5]]);
    expect(drawn([2, 3], without(5), [between])).toEqual([[2, 4]]);
  });

  test('can stand at either end of the list, or alone in it', () => {
    expect(drawn([0], articles, [gap(9 * day)])).toEqual([
      [9, 'gap'],
      [4, 7],
    ]);
    expect(drawn([6], articles, [gap(day - hour)])).toEqual([
      [1, 1],
      [0, 'gap'],
    ]);
    const lines = groupLines({
      list: idSequence<number>([]),
      drawn: [],
      articles,
      timeOf: () => 0,
      order: 'newest',
      gaps: [between],
    });
    expect(lines).toMatchObject([{ lines: [{ kind: 'gap' }] }]);
  });

  test('is placed between the same rows with the oldest first, above the newer one', () => {
    const oldestFirst = (indexes: readonly number[], gaps: readonly OpenGap[]) =>
      drawn(indexes, articles, gaps, 'oldest');
    expect(oldestFirst([2, 3, 4], [between])).toEqual([
      [2, 3, 4],
      [3, 'gap', 5],
    ]);
    expect(oldestFirst([2, 3], [between])).toEqual([[2, 3, 4]]);
    expect(oldestFirst([4, 5], [between])).toEqual([[3, 'gap', 5, 6]]);
    expect(oldestFirst([0], [gap(day - hour)])).toEqual([
      [0, 'gap'],
      [1, 1],
    ]);
    expect(oldestFirst([6], [gap(9 * day), gap(8 * day)])).toEqual([
      [4, 7],
      [8, 'gap'],
      [9, 'gap'],
    ]);
  });
});
