import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import {
  articleKey,
  type FiledHighlight,
  type HighlightOrder,
  highlightTitle,
} from '../../lib/highlight/highlight-order.ts';
import { formatDayHeading } from '../../lib/i18n/format-time.ts';

/** A row by its place in the list. */
export interface IndexedHighlight {
  place: number;
  filed: FiledHighlight;
}

/** Rows under one heading. */
export interface HighlightGroup {
  key: string;
  title: string;
  rows: IndexedHighlight[];
}

/** The drawn part of the list under its headings: a day, or an article. */
export function groupHighlights(
  shown: readonly FiledHighlight[],
  drawn: readonly number[],
  order: HighlightOrder,
  now: number,
): HighlightGroup[] {
  const rows = drawn.flatMap((place): IndexedHighlight[] => {
    const filed = shown[place];
    return filed ? [{ place, filed }] : [];
  });
  if (order === 'date') {
    const days = groupByDay(rows, ({ filed }) => filed.highlight.createdAt);
    return days.map(({ day, rows: ofDay }) => ({
      key: String(day),
      title: formatDayHeading(day, now),
      rows: ofDay,
    }));
  }
  return [...Map.groupBy(rows, ({ filed }) => articleKey(filed))].map(([key, ofArticle]) => ({
    key,
    title: ofArticle[0] ? highlightTitle(ofArticle[0].filed) : '',
    rows: ofArticle,
  }));
}
