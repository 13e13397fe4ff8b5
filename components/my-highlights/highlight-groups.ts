import { groupByDay } from '../../lib/article/lists/day-groups.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import type { HighlightOrder } from '../../lib/highlight/highlight-list.ts';
import {
  articleKey,
  highlightTitle,
  type ListedHighlight,
} from '../../lib/highlight/highlight-order.ts';
import { formatDay, formatDayHeading } from '../../lib/i18n/format-date.ts';

/** A row and its index in the list. */
export interface IndexedHighlight {
  index: number;
  listed: ListedHighlight;
}

/** Rows under one heading. */
export interface HighlightGroup {
  key: string;
  title: string;
  /** Author and date of the article; empty for a day. */
  facts: string;
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
      facts: '',
      rows: ofDay,
    }));
  }
  return [...Map.groupBy(rows, ({ listed }) => articleKey(listed))].map(([key, ofArticle]) => {
    const [first] = ofArticle;
    return {
      key,
      title: first ? highlightTitle(first.listed) : '',
      facts: first ? articleFacts(first.listed.highlight) : '',
      rows: ofArticle,
    };
  });
}

/** Author and date of a highlight's article, as far as they are known. */
export const articleFacts = ({ author, publishedAt }: Highlight): string =>
  [author ?? '', publishedAt === null ? '' : formatDay(publishedAt)]
    .filter((fact) => fact !== '')
    .join(' · ');
