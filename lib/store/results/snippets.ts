import { articleDocument } from '../../article/document/derive-document.ts';
import type { HitFinder } from '../../search/hits/hit-finder.ts';
import { bestSnippet, type Snippet } from '../../search/hits/snippet.ts';
import { readArticle } from '../articles/articles.ts';

/** The part of an article that shows best why it was found; `null` if its text does not, or is not stored. */
export async function readSnippet(articleId: number, finder: HitFinder): Promise<Snippet | null> {
  const stored = await readArticle(articleId);
  if (!stored?.body) return null;
  const { lines } = articleDocument({ ...stored.body, url: stored.article.url });
  return bestSnippet(lines, finder);
}
