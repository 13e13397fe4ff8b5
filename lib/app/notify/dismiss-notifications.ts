import { articleOfNotice } from '../../presenters/notifications/new-articles.ts';
import { clearAllNotices, clearNotices, shownNotices } from '../../platform/notifications.ts';
import { countUnread, unreadAmong } from '../../store/user/unread.ts';

/** Notifications of what has been read are no news; a summary is none once nothing is unread. */
export async function takeBackNotices(): Promise<void> {
  const shown = [...(await shownNotices())];
  if (shown.length === 0) return;
  if ((await countUnread()) === 0) return clearAllNotices();
  const numbers = shown.map(articleOfNotice).filter((n) => n !== null);
  const unread = await unreadAmong(numbers);
  await clearNotices(numbers.filter((n) => !unread.has(n)));
}
