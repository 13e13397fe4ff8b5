import { useState } from 'preact/hooks';
import { popupView } from '../../../lib/app/reading/surface-names.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { Settings } from '../../../lib/settings.ts';
import { readKeyPointDigest, type ShortList } from '../../../lib/store/lists/short-list.ts';
import type { PopupTab } from '../../../lib/store/rows/views.ts';
import { startOfDay } from '../../../lib/time.ts';
import { type ShortArticleList, useShortList } from '../../list/use-short-list.ts';
import { useAfterPaint } from '../../live/list/use-after-paint.ts';
import { type FlipFlag, noFlags, useFlagsAhead } from '../../live/list/use-flags-ahead.ts';
import { useLookAtNews } from '../../live/list/use-look-at-news.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { useView } from '../../live/use-view.ts';
import type { ShowToast } from '../../ui/use-toast.ts';

/** Rows shown at first, and added by each "Show more". */
const pageSize = 20;

/** The popup's tab and its rows. */
export interface PopupListState {
  tab: PopupTab;
  /** `undefined` until loaded. */
  list: ShortArticleList | undefined;
  /** The key points of the last days, on their tab only; `undefined` until loaded. */
  digest: ShortList | undefined;
  /** Flips a flag of an article; `list` and `digest` show it at once. */
  flip: FlipFlag;
  /** The current article; `undefined` if the tab has none. */
  selected: Article | undefined;
  /** Whether the rows are painted, or there are none. All other data is read only then. */
  isPainted: boolean;
  select: (articleId: number) => void;
  showTab: (tab: PopupTab) => void;
  showMore: () => void;
}

/** Reads the rows of the selected popup tab. */
export function usePopupList(
  showToast: ShowToast,
  now: number,
  { badgeCounts }: Pick<Settings, 'badgeCounts'>,
): PopupListState {
  const { row, show } = useView(popupView, showToast);
  const [limit, setLimit] = useState(pageSize);
  const tab = row?.tab ?? 'unread';
  const list = useShortList(tab === 'keyPoints' ? 'unread' : tab, limit);
  const hasRows = list !== undefined && list.rows.length > 0;
  const wasPainted = useAfterPaint(hasRows);
  const digest = useKeyPointDigest(now, tab === 'keyPoints');
  // Until the tab's rows are read, the previous tab's are shown, and keys must not act on those.
  const ofTab = list?.name === tab ? list.rows : [];
  const shown = tab === 'keyPoints' ? digest?.articles : ofTab;
  const { flags, flip } = useFlagsAhead((tab === 'keyPoints' ? digest : list) ?? noFlags);
  const isPainted = list !== undefined && (wasPainted || !hasRows);
  useLookAtNews(badgeCounts, isPainted);
  return {
    tab,
    list: row && list && { ...list, ...flags },
    flip,
    select: (articleId) => show({ selectedId: articleId }),
    selected: shown?.find(({ id }) => id === row?.selectedId) ?? shown?.[0],
    digest: tab === 'keyPoints' && digest ? { ...digest, ...flags } : undefined,
    isPainted,
    showTab: (next) => {
      setLimit(pageSize);
      list?.clearRead();
      show({ tab: next });
    },
    showMore: () => setLimit(limit + pageSize),
  };
}

const days = 7;

/** The articles with key points of today and the six days before; `undefined` until loaded. */
function useKeyPointDigest(now: number, enabled: boolean): ShortList | undefined {
  const today = startOfDay(now);
  const since = new Date(today).setDate(new Date(today).getDate() - (days - 1)) - 1;
  return latest(useLive(() => readKeyPointDigest(since), [since], enabled));
}
