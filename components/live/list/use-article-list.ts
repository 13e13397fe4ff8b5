import { useMemo } from 'preact/hooks';
import { idSequence } from '../../../lib/article/lists/id-sequence.ts';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import type { ListOrder } from '../../../lib/article/lists/list-order.ts';
import { readListCounts } from '../../../lib/store/lists/list-counts.ts';
import type { ArticleListName, ListTop } from '../../../lib/store/rows/views.ts';
import { latest, useLive } from '../use-live.ts';
import type { ArticleList, RowsBelow } from './article-list.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { type LoadedRows, useListRows } from './use-list-rows.ts';
import { maxInView, useOpenList } from './use-open-list.ts';

export interface ArticleListRequest {
  name: ArticleListName;
  filters: readonly ListFilter[];
  order: ListOrder;
  /** Where the list was left. */
  top: ListTop | null;
  /** Articles whose flags are needed, wherever in the list they are: the selected and the open one. */
  required: readonly number[];
  /** Whether it is known which list to show. */
  isRequested: boolean;
}

/** How many mentions stand below Watch. */
const maxBelow = 20;

const nothingBelow: RowsBelow = { ids: [], count: 0 };
const noIds: readonly number[] = [];
const noRows = { articles: new Map() };
const fromTop = { top: null, required: noIds };

/**
 * A list whose rows stay where they are until another list is chosen or the user hides read rows. Below Watch stand the
 * first articles that only mention what is followed; they stay where they are as well.
 */
export function useArticleList(request: ArticleListRequest): ArticleList | undefined {
  const { top, required, isRequested, ...query } = request;
  const list = useOpenList(query, { top, required }, isRequested);
  const isWatch = list?.query.name === 'watch';
  const mentions = useOpenList({ ...(list?.query ?? query), name: 'mentions' }, fromTop, isWatch);
  const below = isWatch ? mentions : undefined;
  const first = list?.top ? Math.max(0, list.ids.indexOf(list.top.articleId)) : 0;
  const loaded = useListRows({
    key: list?.key ?? '',
    ids: list?.ids ?? noIds,
    known: list?.rows ?? noRows,
    first: { from: first, to: first + maxInView() },
    required: [...required, ...(below?.ids.slice(0, maxBelow) ?? [])],
  });
  const isPainted = useAfterPaint(list !== undefined);
  const chips = latest(useLive(readListCounts, [], isPainted));
  const sequence = useMemo(() => idSequence(loaded.ids), [loaded.ids]);
  const waiting = useMemo(
    () => new Set([...(list?.waiting ?? []), ...(below?.waiting ?? [])]),
    [list?.waiting, below?.waiting],
  );
  if (!list) return undefined;
  const { ids, draw, gone, articles, unread, saved, tags } = loaded;
  return {
    ...sequence,
    articles,
    unread,
    saved,
    tags,
    name: list.query.name,
    filters: list.query.filters,
    order: list.query.order ?? 'newest',
    below: below
      ? { ids: below.ids.slice(0, maxBelow).filter((id) => !gone.has(id)), count: below.ids.length }
      : nothingBelow,
    isKnown: () => true,
    top: list.top,
    readIds: async () => ids,
    chips,
    waitingCount: waiting.size,
    isWaiting: (articleId) => waiting.has(articleId),
    total: ids.length + list.waiting.length,
    hasReadRows: list.hasReadRows,
    draw: (range) => {
      list.draw(range);
      draw(range);
    },
    showWaiting: () => {
      list.admit();
      below?.admit();
    },
    clearRead: () => {
      list.reopen(firstDrawn(loaded));
      below?.reopen();
    },
  };
}

/** The first drawn row, as a place at which a list is opened. */
function firstDrawn({ ids, drawn, articles }: LoadedRows): ListTop | undefined {
  const article = articles.get(ids[drawn.from] ?? -1);
  return article && { articleId: article.id, sortAt: article.sortAt, offset: 0 };
}
