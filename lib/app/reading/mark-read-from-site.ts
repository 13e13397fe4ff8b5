import { readSettings } from '../../platform/settings.ts';
import { putRead } from '../../store/user/last-read.ts';
import { articleByUrl } from '../article-by-url.ts';
import { followed, followedByWorker } from './followed-write.ts';

/**
 * In the worker: marks the article at this address as read, in its stored version, after its page was visible long
 * enough, unless the user has turned that off. Other addresses are ignored.
 */
export async function markReadFromSite(address: string, follow = followed): Promise<void> {
  if (!(await readSettings()).markReadOnSite) return;
  const article = await articleByUrl(address);
  if (article) await follow(putRead(article.id, article.hash, Date.now()));
}

/** In a page that may close right away: does the same once the user has opened the article's page in another tab. */
export const markReadInBackgroundTab = (address: string): Promise<void> =>
  markReadFromSite(address, followedByWorker);
