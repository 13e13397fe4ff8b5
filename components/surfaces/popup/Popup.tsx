import { useRef, useState } from 'preact/hooks';
import {
  openInPanel,
  panelView,
  popupView,
  updateView,
} from '../../../lib/app/reading/navigation.ts';
import { statusLine } from '../../../lib/presenters/feed/status-line.ts';
import type { PopupTab } from '../../../lib/store/rows/views.ts';
import { ExpandedRows } from '../../list/expanded-rows.ts';
import { HighlightCountsContext, noCounts } from '../../list/highlight-counts.ts';
import { FeedProblemBar } from '../../list/status/FeedProblemBar.tsx';
import { FirstRun } from '../../list/status/FirstRun.tsx';
import { SurfaceHeader } from '../../list/status/SurfaceHeader.tsx';
import { useExpandedRows } from '../../list/use-expanded-rows.ts';
import { useShortList } from '../../list/use-short-list.ts';
import { useArticleActions } from '../../live/use-article-actions.ts';
import { useHighlightCounts } from '../../live/use-article-highlights.ts';
import { useAttempt } from '../../live/use-attempt.ts';
import { useCopy } from '../../live/use-copy.ts';
import { useFeedRemedy } from '../../live/use-feed-remedy.ts';
import { useFeedStatus, useStoredCount } from '../../live/use-feed-status.ts';
import { useNow } from '../../live/use-now.ts';
import { useOpenLink } from '../../live/use-open-link.ts';
import { useRefresh } from '../../live/use-refresh.ts';
import { useSettings } from '../../live/use-settings.ts';
import { useView } from '../../live/use-view.ts';
import { Button } from '../../ui/Button.tsx';
import { useFocusFallback } from '../../ui/focus/use-focus-fallback.ts';
import { KeyBindings } from '../../ui/keyboard/KeyBindings.tsx';
import { Toast } from '../../ui/Toast.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { PageArticleBar } from './PageArticleBar.tsx';
import { PopupKeyPoints } from './PopupKeyPoints.tsx';
import { PopupList } from './PopupList.tsx';
import { PopupTabs } from './PopupTabs.tsx';
import { popupBindings } from './popup-bindings.ts';
import { useActiveTabArticle } from './use-active-tab-article.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useListCounts } from './use-list-counts.ts';
import './Popup.css';
import { t } from '../../../lib/i18n/t.ts';

export type PopupProps = {
  /** The browser window that the popup hangs in, whose side panel it opens. Asked for before anything is drawn. */
  windowId: Promise<number>;
};

const page = 20;

/** Headlines at a glance, from what is stored. */
export function Popup({ windowId }: PopupProps) {
  const now = useNow();
  const { singleKeyShortcuts, openLinksIn } = useSettings();
  const toast = useToast();
  const attempt = useAttempt(toast.showToast);
  const view = useView(popupView, toast.showToast);
  const [limit, setLimit] = useState(page);
  const tab = view.row?.tab ?? 'unread';
  const list = useShortList(tab === 'saved' ? 'saved' : 'unread', limit);
  // Headlines wait for nothing else, and all else waits for them.
  const hasHeadlines = list !== undefined && list.rows.length > 0;
  const isPainted = useAfterPaint(hasHeadlines);
  const canFollow = list !== undefined && (isPainted || !hasHeadlines);
  const status = useFeedStatus(now, canFollow);
  const counts = useListCounts(canFollow);
  const highlights = useHighlightCounts(canFollow);
  const stored = useStoredCount(canFollow);
  const refreshing = useRefresh(toast.showToast);
  const expanded = useExpandedRows(toast.showToast);
  const marking = useArticleActions(toast.showToast, () => undefined);
  const remedy = useFeedRemedy(refreshing.refresh, attempt);
  const openTab = useOpenLink(openLinksIn, toast.showToast);
  const onPage = useActiveTabArticle(windowId);
  const copy = useCopy(toast.showToast);
  const scroller = useRef<HTMLElement>(null);
  // The bar for the page would shove the rows if it came after them.
  const isReady = view.row && list && onPage !== undefined && (status || hasHeadlines);
  useFocusFallback(scroller);

  if (!isReady) return <div class="Popup" aria-busy="true" />;

  const selected =
    tab === 'highlights'
      ? undefined
      : (list.rows.find(({ id }) => id === view.row?.selectedId) ?? list.rows[0]);

  const open = (articleId: number | null) => {
    // Called in the turn of the click: Firefox opens the sidebar only then.
    const opening = openInPanel(windowId, articleId);
    attempt(async () => {
      if (await opening) window.close();
      else toast.showToast(t('toast_panelRefused'));
    });
  };
  const showTab = (next: PopupTab) => {
    setLimit(page);
    list.clearRead();
    expanded.reset();
    view.show({ tab: next });
    scroller.current?.scrollTo(0, 0);
  };
  const showAll = () => {
    attempt(async () => updateView(panelView(await windowId), { list: 'all', filter: null }));
    open(null);
  };

  const bindings = popupBindings({
    selected,
    unread: list.unread,
    marking,
    refresh: refreshing.refresh,
    open,
    openTab,
    copy,
    showToast: toast.showToast,
    showTab,
    expand: expanded.toggle,
  });
  const line = counts &&
    status && {
      unread: counts.unread,
      succeededAt: status.news.succeededAt,
      failing: status.news.failure !== null,
      online: status.online,
    };

  return (
    <div class="Popup">
      <SurfaceHeader
        status={line ? statusLine(line, now) : ''}
        refreshing={refreshing.running}
        onRefresh={refreshing.refresh}
        onMarkAll={() => marking.markRange({ kind: 'all' })}
      />
      <PopupTabs selected={tab} unread={counts?.unread} saved={counts?.saved} onSelect={showTab} />
      <main tabIndex={-1} ref={scroller}>
        {onPage && <PageArticleBar title={onPage.title} onOpen={() => open(onPage.id)} />}
        {status && !status.isEmpty && (
          <FeedProblemBar
            problem={status.problem}
            refreshing={refreshing.running}
            onRemedy={remedy}
          />
        )}
        <div id="popup-list" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {status?.isEmpty ? (
            <FirstRun problem={status.problem} refreshing={refreshing} onRemedy={remedy} />
          ) : tab === 'highlights' ? (
            <PopupKeyPoints now={now} onOpen={open} onShowUnread={() => showTab('unread')} />
          ) : (
            <ExpandedRows.Provider value={expanded.rows}>
              <HighlightCountsContext.Provider value={highlights?.byArticle ?? noCounts}>
                <PopupList
                  list={list}
                  now={now}
                  total={counts && counts[list.name] + list.stayed}
                  stored={stored}
                  selected={selected}
                  onOpen={open}
                  onSelect={(articleId) => view.show({ selectedId: articleId })}
                  onSave={marking.toggleSave}
                  onMore={() => setLimit(limit + page)}
                  onShowAll={showAll}
                  onShowUnread={() => showTab('unread')}
                />
              </HighlightCountsContext.Provider>
            </ExpandedRows.Provider>
          )}
        </div>
      </main>
      <footer>
        <Toast toast={toast} />
        <Button look="primary" onClick={() => open(selected?.id ?? null)}>
          {t('action_readInPanel')}
        </Button>
      </footer>
      <KeyBindings bindings={bindings} characters={singleKeyShortcuts} />
    </div>
  );
}
