import {
  focusWindow,
  isPanelOpen,
  lastFocusedWindow,
  openHealthTab,
  openPanel,
  openPanelTab,
} from '../../platform/panel.ts';
import { articleIdOfNotification } from '../../presenters/notifications/new-articles.ts';
import { isFailureNotification } from '../../presenters/notifications/site-menu.ts';
import { panelView, updateView } from '../reading/navigation.ts';

/** A notification was clicked: opens its article, for a summary the unread list, and for a failure the log of requests. */
export async function openNotification(id: string): Promise<void> {
  const articleId = articleIdOfNotification(id);
  const windowId = await lastFocusedWindow();
  if (isFailureNotification(id)) return openHealthTab(windowId);
  // Without a window the reader's own new window picks up what the panel was left at last.
  await updateView(panelView(windowId ?? 0), { articleId, list: 'unread' });
  if (windowId === null) return openPanelTab(null);
  if (await isPanelOpen(windowId)) return focusWindow(windowId);
  if (!(await openPanel(windowId))) await openPanelTab(windowId);
}
