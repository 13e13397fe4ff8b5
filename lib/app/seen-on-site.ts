import { readSettings } from '../platform/settings.ts';
import { putOpened } from '../store/opened.ts';
import { removeUnread } from '../store/unread.ts';
import { articleAt } from './article-at.ts';
import { mirrorRead } from './mirror.ts';
import { showBadge } from './show-badge.ts';
import { takeBackNotices } from './take-back-notices.ts';

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
