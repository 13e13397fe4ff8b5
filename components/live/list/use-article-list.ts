import { useMemo } from 'preact/hooks';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import type { ListOrder } from '../../../lib/article/lists/row-place.ts';
import { readListCounts } from '../../../lib/store/lists/list-counts.ts';
import { listWindow } from '../../../lib/store/lists/list-window.ts';
import { staysAndWaits } from '../../../lib/store/lists/open-list.ts';
import type { ArticleListName, ListTop } from '../../../lib/store/rows/views.ts';
import { latest, useLive } from '../use-live.ts';
import type { ArticleList } from './article-list.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useOpenList } from './use-open-list.ts';
import { useRowsBelow } from './use-rows-below.ts';

export interface ArticleListRequest {
  name: ArticleListName;
  filters: readonly ListFilter[];
  order: ListOrder;
  /** Where the list was left. */
  top: ListTop | null;
  /** Articles whose flags and neighbors are needed, wherever in the list they are: the selected and the open one. */
  pins: readonly number[];
  /** Whether it is known which list to show. */
  isRequested: boolean;
}

/** A list whose rows stay where they are until another list is chosen or the user hides read rows. */
export function useArticleList(request: ArticleListRequest): ArticleList | undefined {
  const { top, pins, isRequested, ...query } = request;
  const list = useOpenList({ query, top, pins, isRequested });
  const isPainted = useAfterPaint(list !== undefined);
  const chips = latest(useLive(readListCounts, [], isPainted));
  const { reading, memory } = list ?? {};
  const whole = useMemo(() => reading && memory && listWindow(reading.query, memory), [memory]);
  const { waiting, hasStaying } = useMemo(() => staysAndWaits(memory), [memory]);
  return useRowsBelow(
    list &&
      reading &&
      whole && {
        ...list.rows,
        name: reading.query.name,
        filters: reading.query.filters,
        order: reading.query.order ?? 'newest',
        isCounted: reading.isCounted,
        top: reading.top,
        whole,
        chips,
        waitingCount: waiting.size,
        isWaiting: (articleId) => waiting.has(articleId),
        total: reading.count + waiting.size,
        hasReadRows: hasStaying,
        draw: list.draw,
        keep: list.keep,
        showWaiting: list.admit,
        clearRead: list.reopen,
      },
  );
}
