import { useRef, useState } from 'preact/hooks';
import type { PopupTab } from '../../../lib/store/rows/views.ts';
import { useFeed } from '../../list/status/use-feed.ts';
import { useExpandedRows } from '../../list/use-expanded-rows.ts';
import { useArticleActions } from '../../live/use-article-actions.ts';
import { useFeedback } from '../../live/use-feedback.ts';
import { useNow } from '../../live/use-now.ts';
import { useSettings } from '../../live/use-settings.ts';
import { useFocusFallback } from '../../ui/focus/use-focus-fallback.ts';
import { useToast } from '../../ui/use-toast.ts';
import { PauseMenu } from './PauseMenu.tsx';
import { PopupContent } from './PopupContent.tsx';
import { PopupFooter } from './PopupFooter.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { PopupKeys } from './PopupKeys.tsx';
import { useActiveTabArticle } from './use-active-tab-article.ts';
import { useOpenInPanel } from './use-open-in-panel.ts';
import { usePopupList } from './use-popup-list.ts';
import { useTabCounts } from './use-tab-counts.ts';
import './Popup.css';

export type PopupProps = {
  /** The browser window whose side panel the popup opens. Requested before the first render. */
  windowId: Promise<number>;
};

/** The latest headlines. Their rows are read first, and everything else only after they are painted. */
export function Popup({ windowId }: PopupProps) {
  const now = useNow();
  const settings = useSettings();
  const { singleKeyShortcuts, openLinksIn } = settings;
  const toast = useToast();
  const feedback = useFeedback(toast, openLinksIn);
  const popup = usePopupList(toast.showToast, now, settings);
  const { tab, list, digest, flip, selected, isPainted } = popup;
  const feed = useFeed(now, feedback, isPainted);
  const counts = useTabCounts(isPainted);
  const expanded = useExpandedRows(toast.showToast);
  const actions = useArticleActions(feedback, { flip });
  const { open, openTab, search, showAll, showBriefing } = useOpenInPanel(windowId, feedback);
  const pageArticle = useActiveTabArticle();
  const [isSearching, setSearching] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  useFocusFallback(scroller);
  // Adding the bar for the active tab's article or for the feed's state later would push the rows down.
  if (!list || pageArticle === undefined || !feed.status) {
    return <div class="Popup" aria-busy="true" />;
  }
  const showTab = (next: PopupTab) => {
    popup.showTab(next);
    expanded.reset();
    scroller.current?.scrollTo(0, 0);
  };
  const markAll = () => actions.markRange({ kind: 'all' });
  const keys = {
    ...feedback,
    selected,
    unread: (digest ?? list).unread,
    marking: actions,
    refresh: feed.refreshing.refresh,
    open,
    showTab,
    expand: expanded.toggle,
    startSearch: () => setSearching(true),
  };
  return (
    <div class="Popup">
      <PopupHeader
        {...{ feed, counts, tab, now }}
        hasWatch={settings.followed.length > 0}
        onTab={showTab}
        onMarkAll={markAll}
      >
        {settings.showNotifications && (
          <PauseMenu now={now} isPainted={counts !== undefined} showToast={toast.showToast} />
        )}
      </PopupHeader>
      <main tabIndex={-1} ref={scroller}>
        <PopupContent
          {...{ list, feed, counts, pageArticle, now, settings }}
          popup={{ ...popup, showTab }}
          expanded={expanded.rows}
          onOpen={open}
          onSave={actions.toggleSave}
          onUndo={actions.undo}
          onShowAll={showAll}
          onBriefing={showBriefing}
        />
      </main>
      <PopupFooter
        toast={toast}
        isSearching={isSearching}
        onSearching={setSearching}
        onSearch={search}
        onOpen={() => open(selected?.id ?? null)}
        onOpenTab={openTab}
      />
      <PopupKeys {...keys} characters={singleKeyShortcuts} />
    </div>
  );
}
