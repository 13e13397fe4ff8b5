import type { RefObject } from 'preact';
import type { ArticleList } from '../../live/list/article-list.ts';
import { pageShare } from '../../ui/dom/page-share.ts';
import { estimatedRowsInView } from './row-extents.ts';
import { focusDrawnRow, rowOf } from './row-layout.ts';
import type { RowWindow } from './use-row-window.ts';

interface Context {
  scroller: RefObject<HTMLElement | null>;
  list: Pick<ArticleList, 'count' | 'idAt' | 'below'>;
  /** The row that keys start from while no row has the focus. */
  currentId: number | null;
}

/** Lets the keys of a list continue into the rows below it, which are all drawn. */
export function continueBelow(
  rows: RowWindow<number>,
  { scroller, list, currentId }: Context,
): RowWindow<number> {
  const { ids } = list.below;
  if (ids.length === 0) return rows;
  const find = (key: number): HTMLElement | null | undefined =>
    scroller.current?.querySelector<HTMLElement>(`[data-row="${key}"]`);
  const focus = (index: number) => {
    const key = ids[Math.min(index, ids.length - 1)];
    if (scroller.current && key !== undefined) focusDrawnRow(scroller.current, key);
  };
  const move = (by: number, within: () => void) => {
    const focused = rowOf(scroller.current, document.activeElement);
    const id = focused === null ? currentId : Number(focused);
    const index = id === null ? -1 : ids.indexOf(id);
    const last = list.idAt(list.count - 1);
    if (index >= 0 && index + by < 0 && last !== undefined) rows.toRow(last);
    else if (index >= 0) focus(Math.max(0, index + by));
    else if (by > 0 && (list.count === 0 || id === last)) focus(by - 1);
    else within();
  };
  const rowsInPage = Math.max(1, Math.floor(estimatedRowsInView() * pageShare));
  return {
    ...rows,
    step: (by) => move(by, () => rows.step(by)),
    page: (by) => move(by * rowsInPage, () => rows.page(by)),
    toFirst: () => (list.count === 0 ? focus(0) : rows.toFirst()),
    toLast: () => focus(ids.length - 1),
    toRow: (key) => (ids.includes(key) ? focus(ids.indexOf(key)) : rows.toRow(key)),
    showRow: (key) =>
      ids.includes(key) ? find(key)?.scrollIntoView({ block: 'nearest' }) : rows.showRow(key),
  };
}
