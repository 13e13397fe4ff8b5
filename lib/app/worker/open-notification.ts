import { lastFocusedWindow, openHealthTab } from '../../platform/panel.ts';
import { isFailureNotification } from '../../presenters/notify/notification.ts';
import {
  articleIdOfNotification,
  dayOfNotification,
} from '../../presenters/notify/notification-id.ts';
import { showReader } from './show-reader.ts';

/**
 * Handles a click on a notification: opens its article or briefing; for a summary the unread list, for a failure the
 * request log.
 */
export async function openNotification(id: string): Promise<void> {
  if (isFailureNotification(id)) return openHealthTab(await lastFocusedWindow());
  const day = dayOfNotification(id);
  if (day !== null) return showReader({ articleId: null, list: 'briefing', briefing: day });
  await showReader({ articleId: articleIdOfNotification(id), list: 'unread', search: '' });
}
