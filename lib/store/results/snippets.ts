import { articleDocument } from '../../article/document/derive-document.ts';
import type { HitFinder } from '../../search/hits/hit-finder.ts';
import { secondsAt } from '../../search/hits/opening-hit.ts';
import { bestSnippet, type Snippet } from '../../search/hits/snippet.ts';
import { readArticle } from '../articles/articles.ts';

/** A snippet, and when it is said in the recording of its article, in seconds; `null` if it is not. */
export interface TimedSnippet extends Snippet {
  seconds: number | null;
}

/** The part of an article that shows best why it was found; `null` if its text does not, or is not stored. */
export async function readSnippet(
  articleId: number,
  finder: HitFinder,
): Promise<TimedSnippet | null> {
  const stored = await readArticle(articleId);
  if (!stored?.body) return null;
  const { article, body } = stored;
  const document = articleDocument({ ...body, url: article.url });
  const snippet = bestSnippet(document.lines, finder);
  if (!snippet) return null;
  const { start, hits } = snippet;
  return {
    ...snippet,
    seconds: secondsAt(article, document, snippet, start + (hits[0]?.start ?? 0)),
  };
}
