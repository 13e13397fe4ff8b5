import { browser } from 'wxt/browser';
import type { NotificationContent } from '../presenters/notify/notification.ts';

// A packaged file: the page's CSP blocks a data: URL.
const iconUrl = '/icon/128.png';

/** Whether notifications can have buttons and be silent, and whether the browser says if it may show them. */
export const hasRichNotifications = !import.meta.env.FIREFOX;

/** Shows a notification. Resolves to `false` if the browser refuses it. */
export async function showNotification({
  id,
  title,
  message,
  actions,
  isSilent,
}: NotificationContent): Promise<boolean> {
  try {
    await browser.notifications.create(id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL(iconUrl),
      title,
      message,
      // Firefox rejects both.
      ...(hasRichNotifications && isSilent && { silent: true }),
      ...(hasRichNotifications &&
        actions.length > 0 && { buttons: actions.map((action) => ({ title: action })) }),
    });
    return true;
  } catch (error) {
    console.warn('The browser refused a notification.', error);
    return false;
  }
}

/** Whether the browser lets this extension show notifications; Firefox always does, but has no API to ask. */
export async function hasNotificationPermission(): Promise<boolean> {
  if (!hasRichNotifications) return true;
  return (await browser.notifications.getPermissionLevel()) === 'granted';
}

/** The ids of the notifications on the screen. */
export async function shownNotificationIds(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys(await browser.notifications.getAll()));
}

/** Clears these notifications. */
export async function clearNotifications(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => browser.notifications.clear(id)));
}

/** Clears every notification. */
export async function clearAllNotifications(): Promise<void> {
  await clearNotifications([...(await shownNotificationIds())]);
}

/** Registers the handler of clicks on notifications, which dismiss them. */
export function onNotificationClick(run: (id: string) => unknown): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    run(id);
  });
}

/** Registers the handler of the notifications' buttons, which dismiss them. */
export function onNotificationButton(run: (id: string, button: number) => unknown): void {
  // Firefox shows no buttons, and some versions lack the event.
  if (!hasRichNotifications) return;
  browser.notifications.onButtonClicked.addListener((id, button) => {
    void browser.notifications.clear(id);
    run(id, button);
  });
}
