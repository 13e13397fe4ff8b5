import { Bell, BellOff } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { articleByUrl } from '../../../lib/app/article-by-url.ts';
import { activePageUrl } from '../../../lib/app/reading/active-page.ts';
import {
  openInPanel,
  openInTab,
  openPanelAfter,
  searchInPanel,
} from '../../../lib/app/reading/navigation.ts';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { t } from '../../../lib/i18n/t.ts';
import { panelKind } from '../../../lib/platform/panel.ts';
import type { ViewChange } from '../../../lib/store/lists/views.ts';
import type { PopupTab } from '../../../lib/store/rows/views.ts';
import { useFeed } from '../../list/status/use-feed.ts';
import { useExpandedRows } from '../../list/use-expanded-rows.ts';
import { pausedUntil, pauseItems, usePause } from '../../live/list/use-pause.ts';
import { useArticleActions } from '../../live/use-article-actions.ts';
import { type Feedback, useFeedback } from '../../live/use-feedback.ts';
import { latest, useExactLive } from '../../live/use-live.ts';
import { useNow } from '../../live/use-now.ts';
import { useSettings } from '../../live/use-settings.ts';
import { KeyBindings } from '../../shortcuts/KeyBindings.tsx';
import { useFocusFallback } from '../../ui/focus/use-focus-fallback.ts';
import { Menu } from '../../ui/popover/Menu.tsx';
import { type ShowToast, useToast } from '../../ui/use-toast.ts';
import { PopupContent } from './PopupContent.tsx';
import { PopupFooter } from './PopupFooter.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { type PopupBindingContext, popupBindings } from './popup-bindings.ts';
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

/** The stored article of the window's active tab; `null` if there is none, `undefined` until that is known. */
function useActiveTabArticle(): Article | null | undefined {
  const [address, setAddress] = useState<string | null>();
  // A layout effect rather than one after the first paint: the rows wait for the answer.
  useLayoutEffect(() => {
    void activePageUrl().then(setAddress);
  }, []);
  const find = async () => (await articleByUrl(address ?? '')) ?? null;
  const found = latest(useExactLive(find, [address], typeof address === 'string'));
  return address === null ? null : found;
}

/** Opens the side panel from the popup. */
interface PanelOpener {
  /** Opens an article in the panel, at the passage of a key point if one is given; `null` opens the panel as it was left. */
  open: (articleId: number | null, keyPoint?: string) => void;
  /** Opens the panel with the results of a text. */
  search: (text: string) => void;
  /** Opens the panel with the list of all articles. */
  showAll: () => void;
  /** Opens the panel with the briefing of a day. */
  showBriefing: (day: string) => void;
  /** Opens a reader tab. */
  openTab: () => void;
}

/** `windowId`: the browser window whose side panel opens. */
function useOpenInPanel(
  windowId: Promise<number>,
  { attempt, showToast }: Pick<Feedback, 'attempt' | 'showToast'>,
): PanelOpener {
  // Called synchronously in the handler of a click or key: Firefox opens the sidebar only during a user gesture.
  const closeOnce = (opening: Promise<boolean>) =>
    attempt(async () => {
      if (await opening) window.close();
      else showToast(t(`toast_notOpened_${panelKind}`));
    });
  const openWith = (change: ViewChange) =>
    closeOnce(openPanelAfter(windowId, (view) => updateView(view, { articleId: null, ...change })));
  return {
    open: (articleId, keyPoint) => closeOnce(openInPanel(windowId, articleId, keyPoint)),
    search: (text) => closeOnce(searchInPanel(windowId, text)),
    showAll: () => openWith({ list: 'all', terms: '', search: '' }),
    showBriefing: (briefing) => openWith({ list: 'briefing', briefing }),
    openTab: () => {
      attempt(async () => {
        await openInTab();
        window.close();
      });
    },
  };
}

type PauseMenuProps = {
  now: number;
  /** Whether the rows are painted. */
  isPainted: boolean;
  showToast: ShowToast;
};

/** Pauses notifications, and shows that they are paused. */
function PauseMenu({ now, isPainted, showToast }: PauseMenuProps) {
  const until = usePause(now, isPainted);
  const isPaused = typeof until === 'number';
  return (
    <Menu
      icon={isPaused ? BellOff : Bell}
      label={isPaused ? pausedUntil(until, now) : t('pause_title')}
      // Empty until the current pause is known, because another one would replace it.
      items={() => (until === undefined ? [] : pauseItems(until, now, showToast))}
    />
  );
}

type PopupKeysProps = PopupBindingContext & {
  /** Whether single-character shortcuts are active. */
  characters: boolean;
};

/** Binds the popup's shortcuts. */
const PopupKeys = ({ characters, ...popup }: PopupKeysProps) => (
  <KeyBindings bindings={popupBindings(popup)} characters={characters} />
);
