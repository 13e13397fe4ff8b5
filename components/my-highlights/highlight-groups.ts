import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import type { HighlightOrder } from '../../lib/highlight/highlight-list.ts';
import {
  articleKey,
  type FiledHighlight,
  highlightTitle,
} from '../../lib/highlight/highlight-order.ts';
import { formatDayHeading } from '../../lib/i18n/format-time.ts';

/** A row and its index in the list. */
export interface IndexedHighlight {
  index: number;
  filed: FiledHighlight;
}

/** Rows under one heading. */
export interface HighlightGroup {
  key: string;
  title: string;
  rows: IndexedHighlight[];
}

/** Groups the drawn part of the list by day or by article. */
export function groupHighlights(
  shown: readonly FiledHighlight[],
  drawn: readonly number[],
  order: HighlightOrder,
  now: number,
): HighlightGroup[] {
  const rows = drawn.flatMap((index): IndexedHighlight[] => {
    const filed = shown[index];
    return filed ? [{ index, filed }] : [];
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
