import {
  openInPanel,
  openInTab,
  openPanelAfter,
  searchInPanel,
} from '../../../lib/app/reading/navigation.ts';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import { t } from '../../../lib/i18n/t.ts';
import { panelKind } from '../../../lib/platform/panel.ts';
import type { ViewChange } from '../../../lib/store/lists/views.ts';
import type { Feedback } from '../../live/use-feedback.ts';

/** Opens the side panel from the popup. */
export interface PanelOpener {
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
export function useOpenInPanel(
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
