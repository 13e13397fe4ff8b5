import {
  focusWindow,
  isPanelOpen,
  lastFocusedWindow,
  openHealthTab,
  openPanel,
  openPanelTab,
} from '../../platform/panel.ts';
import { isFailureNotification } from '../../presenters/notification.ts';
import { articleIdOfNotification } from '../../presenters/notification-id.ts';
import { panelView, updateView } from '../reading/navigation.ts';

/**
 * Handles a click on a notification: opens its article, for a summary the unread list, for a failure the request log.
 */
export async function openNotification(id: string): Promise<void> {
  const articleId = articleIdOfNotification(id);
  const windowId = await lastFocusedWindow();
  if (isFailureNotification(id)) return openHealthTab(windowId);
  // Without a window, the new one continues with the view that was shown last.
  await updateView(panelView(windowId ?? 0), { articleId, list: 'unread' });
  if (windowId === null) return openPanelTab(null);
  if (await isPanelOpen(windowId)) return focusWindow(windowId);
  if (!(await openPanel(windowId))) await openPanelTab(windowId);
}
