import type { Article } from '../../article/model/article.ts';
import { aliasesOf, normalisePermalink } from '../../feed/identity.ts';
import { findArticle } from '../../store/articles/articles.ts';

/** The stored article that has this address, in whatever spelling, or had it earlier. */
export async function articleAt(address: string): Promise<Article | undefined> {
  const url = normalisePermalink(address);
  return url === null ? undefined : findArticle(url, aliasesOf({ guid: '', links: [url] }));
}
