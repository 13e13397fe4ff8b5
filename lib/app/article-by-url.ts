import type { Article } from '../article/model/article.ts';
import { aliasesOf, normalizePermalink } from '../feed/identity.ts';
import { findArticle } from '../store/articles/articles.ts';

/** The stored article at this address, in any spelling, or that was there earlier. */
export async function articleByUrl(address: string): Promise<Article | undefined> {
  const url = normalizePermalink(address);
  return url === null ? undefined : findArticle(url, aliasesOf({ guid: '', links: [url] }));
}
