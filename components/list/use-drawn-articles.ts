import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ListSession } from './list-session.ts';
import { continueBelow } from './window/continue-below.ts';
import type { ScrollAnchor } from './window/row-window.ts';
import { usePassedRows } from './window/use-passed-rows.ts';
import { type RowWindow, useRowWindow } from './window/use-row-window.ts';

/** The rows of a list that are drawn. */
export interface DrawnArticles {
  rows: RowWindow<number>;
  /** The ids of the articles that are drawn, including those below the list. */
  ids: readonly number[];
  /** The current row; the first one while none is selected. */
  currentId: number | null;
  /** Whether an article was unread when its row was drawn: its lead stays, so that the row keeps its height. */
  keepsLead: (articleId: number) => boolean;
}

export type DrawnList = Pick<ListSession, 'articles' | 'selectedId' | 'top' | 'rememberTop'>;

export interface DrawnArticlesOptions {
  scroller: RefObject<HTMLElement | null>;
  /** Whether the user comes back from an article, so that the current row gets the focus. */
  returning: boolean;
  /** Whether keys act on the list. Otherwise the list follows the article that is open beside it. */
  hasKeys: boolean;
  /**
   * Called with the unread articles that the user has scrolled past; `null` where scrolling past marks nothing as read.
   */
  onPassed: ((articleIds: readonly number[]) => void) | null;
}

/** Draws the rows of a list that are in view, and some around them. */
export function useDrawnArticles(
  { articles: list, selectedId, top, rememberTop }: DrawnList,
  { scroller, returning, hasKeys, onPassed }: DrawnArticlesOptions,
): DrawnArticles {
  const isListed =
    selectedId !== null && (list.indexOf(selectedId) >= 0 || list.below.ids.includes(selectedId));
  const currentId = isListed ? selectedId : (list.idAt(0) ?? null);
  const onScrollEnd = (anchor: ScrollAnchor<number> | null) => {
    if (anchor === null) return rememberTop(null);
    const { row: articleId, offset } = anchor;
    const sortAt = list.articles.get(articleId)?.sortAt;
    if (sortAt) rememberTop({ articleId, sortAt, offset });
  };
  const drawnUnread = useRef(new Set<number>());
  const drawnRead = useRef(new Set<number>());
  const pass = usePassedRows(scroller, onPassed);
  const own = useRowWindow({
    scroller,
    list,
    isLoaded: (id) => list.articles.has(id),
    keyOf: Number,
    current: currentId,
    onDraw: list.draw,
    onScrollEnd,
    // An article that the user marked as unread again, by hand or by undo, is meant to stay unread.
    onPassed: (ids) => pass(ids.filter((id) => list.unread.has(id) && !drawnRead.current.has(id))),
    top: top && { row: top.articleId, offset: top.offset },
  });
  const rows = continueBelow(own, { scroller, list, currentId });
  const ids = [...rows.drawn.map(list.idAt), ...list.below.ids].filter((id) => id !== undefined);
  for (const id of ids) {
    if (list.unread.has(id)) drawnUnread.current.add(id);
    else if (list.articles.has(id)) drawnRead.current.add(id);
  }
  useEffect(() => {
    if (returning && currentId !== null) rows.toRow(currentId);
  }, [returning]);
  useEffect(() => {
    if (!hasKeys && currentId !== null) rows.showRow(currentId);
  }, [hasKeys, currentId]);
  const keepsLead = (articleId: number) => drawnUnread.current.has(articleId);
  return { rows, ids, currentId, keepsLead };
}
