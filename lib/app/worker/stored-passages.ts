import type { Passage } from '../../article/document/article-document.ts';
import { documentSteps } from '../../article/document/derive-document.ts';
import type { Steps } from '../../steps.ts';
import type { StoredText } from '../../store/articles/stored-texts.ts';

/** The passages of an article, in small steps; none where its text is not stored. */
export function* passageSteps({ article, body }: StoredText): Steps<readonly Passage[]> {
  try {
    return body ? (yield* documentSteps({ ...body, url: article.url })).passages : [];
  } catch (error) {
    // A bug that one text meets must not keep all others from being searched. Its title and Highlights are.
    console.error(`The text of ${article.url} could not be read.`, error);
    return [];
  }
}
