import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import { articleKey, type Filed, type HighlightOrder, titleOf } from '../../lib/highlight/highlight-order.ts';
import { dayName } from '../../lib/i18n/format-time.ts';

/** A row by its place in the list. */
export interface PlacedRow {
  place: number;
  filed: Filed;
}

/** Rows under one heading. */
export interface HighlightGroup {
  key: string;
  title: string;
  rows: PlacedRow[];
}

/** The drawn part of the list under its headings: a day, or an article. */
export function groupRows(
  shown: readonly Filed[],
  drawn: readonly number[],
  order: HighlightOrder,
  now: number,
): HighlightGroup[] {
  const rows = drawn.flatMap((place): PlacedRow[] => {
    const filed = shown[place];
    return filed ? [{ place, filed }] : [];
  });
  if (order === 'date') {
    const days = groupByDay(rows, ({ filed }) => filed.highlight.createdAt);
    return days.map(({ day, rows: ofDay }) => ({
      key: String(day),
      title: dayName(day, now),
      rows: ofDay,
    }));
  }
  return [...Map.groupBy(rows, ({ filed }) => articleKey(filed))].map(([key, ofArticle]) => ({
    key,
    title: ofArticle[0] ? titleOf(ofArticle[0].filed) : '',
    rows: ofArticle,
  }));
}
