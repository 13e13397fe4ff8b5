import { browser } from 'wxt/browser';
import {
  articleNotificationId,
  type NotificationContent,
} from '../presenters/notifications/new-articles.ts';

// A data: address would be fetched under the page's CSP and fail; a packaged file is not.
const iconUrl = '/icon/128.png';

/** Shows a notification. Resolves to `false` where the browser refuses it; the reader works without. */
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
      // Firefox refuses a notification with buttons.
      ...(action === null || import.meta.env.FIREFOX ? {} : { buttons: [{ title: action }] }),
    });
    return true;
  } catch (error) {
    console.warn('The browser refused a notification.', error);
    return false;
  }
}

/** Whether the browser lets this extension show notifications at all; where it does not say (Firefox), it does. */
export async function hasNotificationPermission(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return true;
  return (await browser.notifications.getPermissionLevel()) === 'granted';
}

/** The ids of the notifications that stand on the screen now. */
export async function shownNotificationIds(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys(await browser.notifications.getAll()));
}

/** Takes back the notifications of these articles. */
export async function clearArticleNotifications(articleIds: readonly number[]): Promise<void> {
  await Promise.all(articleIds.map((n) => browser.notifications.clear(articleNotificationId(n))));
}

/** Takes back every notification. */
export async function clearAllNotifications(): Promise<void> {
  const shown = await shownNotificationIds();
  await Promise.all([...shown].map((id) => browser.notifications.clear(id)));
}

/** Runs when a notification is clicked; the click itself takes it away. */
export function onNotificationClick(run: (id: string) => unknown): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    run(id);
  });
}

/** Runs when the button on a notification is pressed, which takes the notification away. */
export function onNotificationButton(run: (id: string) => unknown): void {
  // There are none in Firefox, nor an event for them in some of its versions.
  if (import.meta.env.FIREFOX) return;
  browser.notifications.onButtonClicked.addListener((id) => {
    void browser.notifications.clear(id);
    run(id);
  });
}
