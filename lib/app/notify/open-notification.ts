import { articleOfNotice } from '../../presenters/notifications/new-articles.ts';
import { tellsFailure } from '../../presenters/notifications/site-menu.ts';
import {
  focusWindow,
  isPanelOpen,
  lastFocusedWindow,
  openHealthTab,
  openPanel,
  openReaderTab,
} from '../../platform/panel.ts';
import { panelView, show } from '../reading/navigation.ts';

/** A notification was clicked: opens its article, for a summary the unread list, and for a failure the log of requests. */
export async function openNotice(id: string): Promise<void> {
  const article = articleOfNotice(id);
  const windowId = await lastFocusedWindow();
  if (tellsFailure(id)) return openHealthTab(windowId);
  // Without a window the reader's own new window picks up what the panel was left at last.
  await show(panelView(windowId ?? 0), { article, list: 'unread' });
  if (windowId === null) return openReaderTab(null);
  if (await isPanelOpen(windowId)) return focusWindow(windowId);
  if (!(await openPanel(windowId))) await openReaderTab(windowId);
}
