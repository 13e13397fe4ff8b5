import { openHealthTab } from '../../platform/page-tabs.ts';
import { openPanel } from '../../platform/panel.ts';
import { lastFocusedWindow } from '../../platform/tabs.ts';
import { isFailureNotification } from '../../presenters/notify/notification.ts';
import {
  articleIdOfNotification,
  dayOfNotification,
} from '../../presenters/notify/notification-id.ts';
import { unlessErased } from '../retention/erase-data.ts';
import { showReader } from './show-reader.ts';

/**
 * Handles a click on a notification: opens its article or briefing; for a summary the unread list, for a failure the
 * request log.
 */
export function openNotification(id: string): Promise<void> {
  const isFailure = isFailureNotification(id);
  // Called synchronously, as browsers require.
  const opened = isFailure ? null : openPanel(null);
  const show = async () => {
    if (isFailure) return openHealthTab(await lastFocusedWindow());
    const day = dayOfNotification(id);
    if (day !== null)
      return showReader({ articleId: null, list: 'briefing', briefing: day }, { opened });
    const articleId = articleIdOfNotification(id);
    await showReader({ articleId, list: 'unread', search: '' }, { opened });
  };
  return unlessErased(show)();
}
