import { browser } from 'wxt/browser';
import type { NotificationContent } from '../presenters/notification.ts';
import { articleNotificationId } from '../presenters/notification-id.ts';

// A packaged file: the page's CSP blocks a data: URL.
const iconUrl = '/icon/128.png';

/** Shows a notification. Resolves to `false` where the browser refuses it. */
export async function showNotification({
  id,
  title,
  message,
  action,
}: NotificationContent): Promise<boolean> {
  try {
    await browser.notifications.create(id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL(iconUrl),
      title,
      message,
      // Firefox rejects notifications with buttons.
      ...(action === null || import.meta.env.FIREFOX ? {} : { buttons: [{ title: action }] }),
    });
    return true;
  } catch (error) {
    console.warn('The browser refused a notification.', error);
    return false;
  }
}

/** Whether the browser lets this extension show notifications; Firefox always does, but has no API to ask. */
export async function hasNotificationPermission(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return true;
  return (await browser.notifications.getPermissionLevel()) === 'granted';
}

/** The ids of the notifications on the screen. */
export async function shownNotificationIds(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys(await browser.notifications.getAll()));
}

/** Clears the notifications of these articles. */
export async function clearArticleNotifications(articleIds: readonly number[]): Promise<void> {
  await Promise.all(articleIds.map((id) => browser.notifications.clear(articleNotificationId(id))));
}

/** Clears every notification. */
export async function clearAllNotifications(): Promise<void> {
  const shown = await shownNotificationIds();
  await Promise.all([...shown].map((id) => browser.notifications.clear(id)));
}

/** Registers the handler of clicks on notifications, which dismiss them. */
export function onNotificationClick(run: (id: string) => unknown): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    run(id);
  });
}

/** Registers the handler of the notifications' button, which dismisses them. */
export function onNotificationButton(run: (id: string) => unknown): void {
  // Firefox shows no buttons, and some versions lack the event.
  if (import.meta.env.FIREFOX) return;
  browser.notifications.onButtonClicked.addListener((id) => {
    void browser.notifications.clear(id);
    run(id);
  });
}
