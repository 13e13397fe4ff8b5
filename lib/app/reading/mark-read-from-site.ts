import { readSettings } from '../../platform/settings.ts';
import { putLastRead } from '../../store/user/last-read.ts';
import { removeUnread } from '../../store/user/unread.ts';
import { mirrorReadState } from '../backup/mirror.ts';
import { articleByUrl } from '../feed/article-by-url.ts';
import { updateBadge } from '../notify/badge.ts';
import { dismissReadNotifications } from '../notify/dismiss-notifications.ts';

/**
 * In the worker: an address of the site was on the screen long enough, and its article counts as read, in the version that
 * is stored now. An address that belongs to none is nobody's business.
 */
export async function markReadFromSite(address: string): Promise<void> {
  if (!(await readSettings()).markReadOnSite) return;
  const article = await articleByUrl(address);
  if (!article) return;
  await putLastRead(article.id, article.hash, Date.now());
  await removeUnread(article.id);
  await updateBadge();
  await mirrorReadState();
  await dismissReadNotifications();
}
