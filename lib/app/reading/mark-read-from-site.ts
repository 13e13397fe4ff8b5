import { putRead } from '../../store/user/last-read.ts';
import { articleByUrl } from '../article-by-url.ts';
import { followUp } from '../follow-up.ts';

/**
 * In the worker: marks the article at this address as read, in its stored version, after its page was visible long
 * enough. Other addresses are ignored.
 */
export async function markReadFromSite(address: string): Promise<void> {
  const article = await articleByUrl(address);
  if (!article) return;
  await putRead(article.id, article.hash, Date.now());
  await followUp();
}
