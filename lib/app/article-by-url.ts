import type { Article } from '../article/model/article.ts';
import { aliasesOf, normalizePermalink } from '../feed/identity.ts';
import { isOnSite } from '../site/site.ts';
import { findArticle } from '../store/articles/articles.ts';

/** The stored article whose address on the site is or was this one, however it is spelled. */
export async function articleByUrl(address: string): Promise<Article | undefined> {
  const url = normalizePermalink(address);
  if (url === null || !isOnSite(url)) return undefined;
  return findArticle(url, aliasesOf({ guid: '', url }));
}
