import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import type { HighlightOrder } from '../../lib/highlight/highlight-list.ts';
import {
  articleKey,
  highlightTitle,
  type ListedHighlight,
} from '../../lib/highlight/highlight-order.ts';
import { formatDayHeading } from '../../lib/i18n/format-time.ts';

/** A row and its index in the list. */
export interface IndexedHighlight {
  index: number;
  listed: ListedHighlight;
}

/** Rows under one heading. */
export interface HighlightGroup {
  key: string;
  title: string;
  rows: IndexedHighlight[];
}

/** Groups the drawn part of the list by day or by article. */
export function groupHighlights(
  shown: readonly ListedHighlight[],
  drawn: readonly number[],
  order: HighlightOrder,
  now: number,
): HighlightGroup[] {
  const rows = drawn.flatMap((index): IndexedHighlight[] => {
    const listed = shown[index];
    return listed ? [{ index, listed }] : [];
  });
  if (order === 'date') {
    const days = groupByDay(rows, ({ listed }) => listed.highlight.createdAt);
    return days.map(({ day, rows: ofDay }) => ({
      key: String(day),
      title: formatDayHeading(day, now),
      rows: ofDay,
    }));
  }
  return [...Map.groupBy(rows, ({ listed }) => articleKey(listed))].map(([key, ofArticle]) => ({
    key,
    title: ofArticle[0] ? highlightTitle(ofArticle[0].listed) : '',
    rows: ofArticle,
  }));
}
