import { useMemo, useRef } from 'preact/hooks';
import {
  type ArticleListName,
  isArticleList,
  type SurfaceView,
} from '../../../lib/store/rows/views.ts';
import { filtersOf, idsAmong } from './list-change.ts';

/** The list of articles that a view asks for; while it shows highlights or briefings, the last one. */
export function useListRequest(row: SurfaceView | undefined) {
  const last = useRef<ArticleListName>('unread');
  if (row && isArticleList(row.list)) last.current = row.list;
  return {
    name: last.current,
    filters: useMemo(() => (row ? filtersOf(row) : []), [row?.list, row?.terms]),
    order: row?.order ?? 'newest',
    // A position among results has no meaning in the list.
    top: (row?.search ? null : row?.top) ?? null,
    required: idsAmong([row?.selectedId, row?.articleId]),
    isRequested: row !== undefined,
  };
}
