import { articleOfNotice } from '../notice/announce.ts';
import { clearAllNotices, clearNotices, shownNotices } from '../platform/notifier.ts';
import { countUnread, unreadAmong } from '../store/unread.ts';

/** Notifications of what has been read are no news; a summary is none once nothing is unread. */
export async function takeBackNotices(): Promise<void> {
  const shown = [...(await shownNotices())];
  if (shown.length === 0) return;
  if ((await countUnread()) === 0) return clearAllNotices();
  const numbers = shown.map(articleOfNotice).filter((n) => n !== null);
  const unread = await unreadAmong(numbers);
  await clearNotices(numbers.filter((n) => !unread.has(n)));
}
