import { articleOfNotice } from '../notice/announce.ts';
import { clearAllNotices, clearNotices, shownNotices } from '../platform/notifier.ts';
import { unreadNumbers } from '../store/unread.ts';

/** Notifications of what has been read are no news; a summary is none once nothing is unread. */
export async function takeBackNotices(): Promise<void> {
  const [unread, shown] = await Promise.all([unreadNumbers(), shownNotices()]);
  if (unread.size === 0) return clearAllNotices();
  const numbers = [...shown].map(articleOfNotice).filter((n) => n !== null);
  await clearNotices(numbers.filter((n) => !unread.has(n)));
}
