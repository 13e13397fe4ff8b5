import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import { gapsBetweenRows } from '../../lib/article/lists/gaps-between-rows.ts';
import type { Article } from '../../lib/article/model/article.ts';
import type { OpenGap } from './use-list-coverage.ts';

/** A line of the list: a row by its place, or where articles may be missing. */
export type ListLine =
  | { kind: 'row'; at: number; place: number; n: number; article: Article | undefined }
  | { kind: 'gap'; at: number; gap: OpenGap };

/** Lines under one heading. */
export interface LineGroup {
  /** Midnight of their day; `null` for lines that have no day, or none that is known yet. */
  day: number | null;
  lines: ListLine[];
}

export interface GroupLinesInput {
  ids: readonly number[];
  /** The places in the list that are drawn, from top to bottom. */
  drawn: readonly number[];
  /** The articles that were read so far. */
  articles: ReadonlyMap<number, Article>;
  /** By what the list is in the order of time; `null` where it is in another. */
  timeOf: ((article: Article) => number) | null;
  gaps: readonly OpenGap[];
}

/** The drawn part of a list by day. A row whose article is still being read stands with the one above it. */
export function groupLines(list: GroupLinesInput): LineGroup[] {
  const { timeOf } = list;
  if (!timeOf) {
    const lines = rowsOf(list, () => 0);
    return lines.length === 0 ? [] : [{ day: null, lines }];
  }
  const lines = withGaps(list, rowsOf(list, timeOf));
  const known = lines.find(({ at }) => !Number.isNaN(at));
  if (!known) return lines.length === 0 ? [] : [{ day: null, lines }];
  let last = known.at;
  const timed = lines.map((line) => {
    if (!Number.isNaN(line.at)) last = line.at;
    return { ...line, at: last };
  });
  return groupByDay(timed, ({ at }) => at).map(({ day, rows }) => ({ day, lines: rows }));
}

function rowsOf(
  { ids, drawn, articles }: GroupLinesInput,
  timeOf: (article: Article) => number,
): ListLine[] {
  return drawn.flatMap((place) => {
    const articleId = ids[place];
    if (articleId === undefined) return [];
    const article = articles.get(articleId);
    return [
      { kind: 'row', at: article ? timeOf(article) : Number.NaN, place, n: articleId, article },
    ];
  });
}

function withGaps({ ids, articles, timeOf, gaps }: GroupLinesInput, rows: ListLine[]): ListLine[] {
  /** Place in time of a neighbour; not a number while its article is not known. */
  const timeAt = (place: number): number => {
    if (place < 0) return Number.POSITIVE_INFINITY;
    if (place >= ids.length) return Number.NEGATIVE_INFINITY;
    const article = articles.get(ids[place] ?? -1);
    return article && timeOf ? timeOf(article) : Number.NaN;
  };
  const gapsAbove = (place: number): ListLine[] =>
    gapsBetweenRows(timeAt(place - 1), timeAt(place), gaps).map((gap) => ({
      kind: 'gap',
      at: gap.before,
      gap,
    }));
  return [
    ...rows.flatMap((row) => (row.kind === 'row' ? [...gapsAbove(row.place), row] : [row])),
    ...(endsList(rows, ids) ? gapsAbove(ids.length) : []),
  ];
}

function endsList(rows: readonly ListLine[], articleIds: readonly number[]): boolean {
  const last = rows.at(-1);
  return last === undefined
    ? articleIds.length === 0
    : last.kind === 'row' && last.place === articleIds.length - 1;
}
