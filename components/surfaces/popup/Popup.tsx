import { useRef, useState } from 'preact/hooks';
import { panelView, popupView, readInPanel, show } from '../../../lib/app/reading/navigation.ts';
import { statusLine } from '../../../lib/presenters/feed/status-line.ts';
import type { PopupTab } from '../../../lib/store/db/rows/views.ts';
import { words } from '../../../lib/i18n/en.ts';
import { ExpandedRows } from '../../list/expanded-rows.ts';
import { HighlightCountsContext, noCounts } from '../../list/highlight-counts.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useAttempt } from '../../live/use-attempt.ts';
import { useCopy } from '../../live/use-copy.ts';
import { useCounts } from './use-list-counts.ts';
import { useExpanded } from '../../list/use-expanded-rows.ts';
import { useFocusHome } from '../../ui/focus/use-focus-fallback.ts';
import { useHighlightCounts } from '../../live/use-article-highlights.ts';
import { useLinks } from '../../live/use-open-link.ts';
import { useMarking } from '../../live/use-article-actions.ts';
import { useNow } from '../../live/use-now.ts';
import { usePageArticle } from './use-active-tab-article.ts';
import { useRefresh } from '../../live/use-refresh.ts';
import { useRemedy } from '../../live/use-feed-remedy.ts';
import { useSettings } from '../../live/use-settings.ts';
import { useShortList } from '../../list/use-short-list.ts';
import { useStatus, useStored } from '../../live/use-feed-status.ts';
import { useToast } from '../../ui/use-toast.ts';
import { useView } from '../../live/use-view.ts';
import { FeedBar } from '../../list/status/FeedProblemBar.tsx';
import { FirstRun } from '../../list/status/FirstRun.tsx';
import { SurfaceHeader } from '../../list/status/SurfaceHeader.tsx';
import { Button } from '../../ui/Button.tsx';
import { Keys } from '../../ui/keyboard/KeyBindings.tsx';
import { Toast } from '../../ui/Toast.tsx';
import { PageBar } from './PageArticleBar.tsx';
import { PopupHighlights } from './PopupKeyPoints.tsx';
import { PopupList } from './PopupList.tsx';
import { PopupTabs } from './PopupTabs.tsx';
import { popupBindings } from './popup-bindings.ts';
import './Popup.css';

export type PopupProps = {
  /** The browser window that the popup hangs in, whose side panel it opens. Asked for before anything is drawn. */
  windowId: Promise<number>;
};

const page = 20;

/** Headlines at a glance, from what is stored. */
export function Popup({ windowId }: PopupProps) {
  const now = useNow();
  const { letterKeys, linksOpen } = useSettings();
  const toast = useToast();
  const attempt = useAttempt(toast.say);
  const view = useView(popupView, toast.say);
  const [limit, setLimit] = useState(page);
  const tab = view.row?.tab ?? 'unread';
  const list = useShortList(tab === 'saved' ? 'saved' : 'unread', limit);
  // Headlines wait for nothing else, and all else waits for them.
  const hasHeadlines = list !== undefined && list.rows.length > 0;
  const isPainted = useAfterPaint(hasHeadlines);
  const canFollow = list !== undefined && (isPainted || !hasHeadlines);
  const status = useStatus(now, canFollow);
  const counts = useCounts(canFollow);
  const highlights = useHighlightCounts(canFollow);
  const stored = useStored(canFollow);
  const refreshing = useRefresh(toast.say);
  const expanded = useExpanded(toast.say);
  const marking = useMarking(toast.say, () => undefined);
  const remedy = useRemedy(refreshing.refresh, attempt);
  const openTab = useLinks(linksOpen, toast.say);
  const onPage = usePageArticle(windowId);
  const copy = useCopy(toast.say);
  const scroller = useRef<HTMLElement>(null);
  // The bar for the page would shove the rows if it came after them.
  const isReady = view.row && list && onPage !== undefined && (status || hasHeadlines);
  useFocusHome(scroller);

  if (!isReady) return <div class="Popup" aria-busy="true" />;

  const selected =
    tab === 'highlights'
      ? undefined
      : (list.rows.find(({ n }) => n === view.row?.selected) ?? list.rows[0]);

  const open = (n: number | null) => {
    // Called in the turn of the click: Firefox opens the sidebar only then.
    const opening = readInPanel(windowId, n);
    attempt(async () => {
      if (await opening) window.close();
      else toast.say(words.toast.panelRefused);
    });
  };
  const showTab = (next: PopupTab) => {
    setLimit(page);
    list.tidy();
    expanded.reset();
    view.show({ tab: next });
    scroller.current?.scrollTo(0, 0);
  };
  const showAll = () => {
    attempt(async () => show(panelView(await windowId), { list: 'all', filter: null }));
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
    say: toast.say,
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
        onMarkAll={() => marking.range({ kind: 'all' })}
      />
      <PopupTabs selected={tab} unread={counts?.unread} saved={counts?.saved} onSelect={showTab} />
      <main tabIndex={-1} ref={scroller}>
        {onPage && <PageBar title={onPage.title} onOpen={() => open(onPage.n)} />}
        {status && !status.isEmpty && (
          <FeedBar problem={status.problem} refreshing={refreshing.running} onRemedy={remedy} />
        )}
        <div id="popup-list" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {status?.isEmpty ? (
            <FirstRun problem={status.problem} refreshing={refreshing} onRemedy={remedy} />
          ) : tab === 'highlights' ? (
            <PopupHighlights now={now} onOpen={open} onShowUnread={() => showTab('unread')} />
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
                  onSelect={(n) => view.show({ selected: n })}
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
        <Button look="primary" onClick={() => open(selected?.n ?? null)}>
          {words.action.readInPanel}
        </Button>
      </footer>
      <Keys bindings={bindings} characters={letterKeys} />
    </div>
  );
}
