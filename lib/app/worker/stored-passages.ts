import type { Passage } from '../../article/document/article-document.ts';
import { documentSteps } from '../../article/document/derive-document.ts';
import { passOver } from '../../result.ts';
import type { Steps } from '../../steps.ts';
import type { StoredText } from '../../store/articles/stored-texts.ts';

/** The passages of an article, in small steps; none if its text is not stored. */
export function* passageSteps({ article, body }: StoredText): Steps<readonly Passage[]> {
  try {
    return body ? (yield* documentSteps({ ...body, url: article.url })).passages : [];
  } catch (error) {
    passOver(article.url, error);
    // The article is still found by its title and Highlights.
    return [];
  }
}
