import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import { gapsBetweenRows } from '../../lib/article/lists/gaps-between-rows.ts';
import type { IdSequence } from '../../lib/article/lists/id-sequence.ts';
import type { ListOrder } from '../../lib/article/lists/list-order.ts';
import type { Article } from '../../lib/article/model/article.ts';
import type { OpenGap } from './coverage/use-list-coverage.ts';

/** A line of the list: an article's row, or a gap where articles may be missing. */
export type ListLine =
  | { kind: 'row'; at: number; index: number; article: Article }
  | { kind: 'gap'; at: number; gap: OpenGap };

/** Lines under one heading. */
export interface LineGroup {
  /** Midnight of their day; `null` for a list without days. */
  day: number | null;
  lines: ListLine[];
}

export interface GroupLinesInput {
  list: Pick<IdSequence, 'count' | 'idAt'>;
  /** The indexes of the rows that are drawn, from top to bottom. */
  drawn: readonly number[];
  /** The articles loaded so far. A row without one is not drawn. */
  articles: ReadonlyMap<number, Article>;
  /** The time that the list is ordered by; `null` where it has another order. */
  timeOf: ((article: Article) => number) | null;
  order: ListOrder;
  gaps: readonly OpenGap[];
}

/** Groups the drawn part of a list by day. */
export function groupLines(input: GroupLinesInput): LineGroup[] {
  const { timeOf } = input;
  if (!timeOf) {
    const lines = rowsOf(input, () => 0);
    return lines.length === 0 ? [] : [{ day: null, lines }];
  }
  const lines = withGaps(input, rowsOf(input, timeOf));
  return groupByDay(lines, ({ at }) => at).map(({ day, rows }) => ({ day, lines: rows }));
}

function rowsOf(
  { list, drawn, articles }: GroupLinesInput,
  timeOf: (article: Article) => number,
): ListLine[] {
  return drawn.flatMap((index) => {
    const article = articles.get(list.idAt(index) ?? -1);
    return article ? [{ kind: 'row', at: timeOf(article), index, article }] : [];
  });
}

function withGaps(
  { list, articles, timeOf, order, gaps }: GroupLinesInput,
  rows: ListLine[],
): ListLine[] {
  const isNewestFirst = order === 'newest';
  /** `NaN` while the article at this index isn't loaded. */
  const timeAt = (index: number): number => {
    if (index < 0 || index >= list.count) {
      return index < 0 === isNewestFirst ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    }
    const article = articles.get(list.idAt(index) ?? -1);
    return article && timeOf ? timeOf(article) : Number.NaN;
  };
  const gapsAbove = (index: number): ListLine[] => {
    const [above, below] = [timeAt(index - 1), timeAt(index)];
    const between = isNewestFirst
      ? gapsBetweenRows(above, below, gaps)
      : gapsBetweenRows(below, above, gaps).reverse();
    return between.map((gap) => ({ kind: 'gap', at: gap.before, gap }));
  };
  return [
    ...rows.flatMap((row) => (row.kind === 'row' ? [...gapsAbove(row.index), row] : [row])),
    ...(endsList(rows, list.count) ? gapsAbove(list.count) : []),
  ];
}

function endsList(rows: readonly ListLine[], count: number): boolean {
  const last = rows.at(-1);
  return last === undefined ? count === 0 : last.kind === 'row' && last.index === count - 1;
}
