import { useState } from 'preact/hooks';
import { popupView } from '../../../lib/app/reading/navigation.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { PopupTab } from '../../../lib/store/rows/views.ts';
import { type ShortArticleList, useShortList } from '../../list/use-short-list.ts';
import { useAfterPaint } from '../../live/use-after-paint.ts';
import { useView } from '../../live/use-view.ts';
import type { ShowToast } from '../../ui/use-toast.ts';

/** Rows shown at first, and added by each "Show more". */
const pageSize = 20;

/** The popup's tab and its rows. */
export interface PopupListState {
  tab: PopupTab;
  /** `undefined` until loaded. */
  list: ShortArticleList | undefined;
  /** The article of the current row; `undefined` if the tab has no rows. */
  selected: Article | undefined;
  hasRows: boolean;
  /** Whether the rows are painted, or there are none. All other data is read only then. */
  isPainted: boolean;
  select: (articleId: number) => void;
  showTab: (tab: PopupTab) => void;
  showMore: () => void;
}

/** Reads the rows of the selected popup tab. */
export function usePopupList(showToast: ShowToast): PopupListState {
  const { row, show } = useView(popupView, showToast);
  const [limit, setLimit] = useState(pageSize);
  const tab = row?.tab ?? 'unread';
  const list = useShortList(tab === 'saved' ? 'saved' : 'unread', limit);
  const hasRows = list !== undefined && list.rows.length > 0;
  const wasPainted = useAfterPaint(hasRows);
  const current = list?.rows.find(({ id }) => id === row?.selectedId) ?? list?.rows[0];
  return {
    tab,
    list: row && list,
    select: (articleId) => show({ selectedId: articleId }),
    selected: tab === 'keyPoints' ? undefined : current,
    hasRows,
    isPainted: list !== undefined && (wasPainted || !hasRows),
    showTab: (next) => {
      setLimit(pageSize);
      list?.clearRead();
      show({ tab: next });
    },
    showMore: () => setLimit(limit + pageSize),
  };
}
