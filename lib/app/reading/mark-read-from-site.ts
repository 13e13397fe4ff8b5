import { readSettings } from '../../platform/settings.ts';
import { putOpened } from '../../store/user/last-read.ts';
import { removeUnread } from '../../store/user/unread.ts';
import { articleAt } from '../feed/article-by-url.ts';
import { mirrorRead } from '../backup/mirror.ts';
import { showBadge } from '../notify/badge.ts';
import { takeBackNotices } from '../notify/dismiss-notifications.ts';

/**
 * In the worker: an address of the site was on the screen long enough, and its article counts as read, in the version that
 * is stored now. An address that belongs to none is nobody's business.
 */
export async function seenOnSite(address: string): Promise<void> {
  if (!(await readSettings()).readOnSite) return;
  const article = await articleAt(address);
  if (!article) return;
  await putOpened(article.n, article.hash, Date.now());
  await removeUnread(article.n);
  await showBadge();
  await mirrorRead();
  await takeBackNotices();
}
