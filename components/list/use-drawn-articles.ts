import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { useArticles } from '../live/use-articles.ts';
import { useTagsOf } from '../live/use-tags.ts';
import type { ListSession } from './use-list-session.ts';
import type { Anchor } from './window/row-window.ts';
import { type RowWindow, useRowWindow } from './window/use-row-window.ts';

/** The rows of a list that are drawn, and what is read for them. */
export interface DrawnArticles {
  rows: RowWindow<number>;
  /** The current row; the first one while none is selected. */
  currentId: number | null;
  /** Those that have been read so far. */
  articles: ReadonlyMap<number, Article>;
  /** In the saved list, the tags of the drawn articles. */
  tags: ReadonlyMap<number, readonly string[]>;
  /** Whether an article was unread when its row was drawn: its lead stays, so that the row keeps its height. */
  keepsLead: (articleId: number) => boolean;
}

export type DrawnList = Pick<ListSession, 'articles' | 'selectedId' | 'top' | 'rememberTop'>;

/** `returning`: the user comes back from an article, so the current row gets the focus. */
export function useDrawnArticles(
  { articles: list, selectedId, top, rememberTop }: DrawnList,
  scroller: RefObject<HTMLElement | null>,
  returning: boolean,
): DrawnArticles {
  const isListed = selectedId !== null && list.indexOf(selectedId) >= 0;
  const currentId = isListed ? selectedId : (list.idAt(0) ?? null);
  const onRest = (anchor: Anchor<number> | null) => {
    if (anchor === null) return rememberTop(null);
    const { row: articleId, offset } = anchor;
    const sortAt = articles.get(articleId)?.sortAt;
    if (sortAt) rememberTop({ articleId, sortAt, offset });
  };
  const rows = useRowWindow({
    ...{ scroller, list, keyOf: Number, current: currentId, onRest },
    top: top && { row: top.articleId, offset: top.offset },
  });
  const drawn = rows.drawn.flatMap((index) => list.idAt(index) ?? []);
  const tags = useTagsOf(list.name === 'saved' ? drawn : []);
  const { articles, missing } = useArticles(currentId === null ? drawn : [...drawn, currentId]);
  const drawnUnread = useRef(new Set<number>());
  for (const articleId of drawn) {
    if (list.unread.has(articleId)) drawnUnread.current.add(articleId);
  }
  useEffect(() => {
    if (missing.length > 0) list.exclude(missing);
  }, [missing]);
  useEffect(() => {
    if (returning && currentId !== null) rows.toRow(currentId);
  }, []);
  const keepsLead = (articleId: number) => drawnUnread.current.has(articleId);
  return { rows, currentId, articles, tags, keepsLead };
}
