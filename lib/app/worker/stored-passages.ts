import type { Passage } from '../../article/document/article-document.ts';
import { articleDocument } from '../../article/document/derive-document.ts';
import type { StoredText } from '../../store/articles/stored-texts.ts';

/** The passages of an article; none where its text is not stored. */
export function storedPassages({ article, body }: StoredText): readonly Passage[] {
  try {
    return body ? articleDocument({ ...body, url: article.url }).passages : [];
  } catch (error) {
    // A bug that one text meets must not keep all others from being searched. Its title and Highlights are.
    console.error(`The text of ${article.url} could not be read.`, error);
    return [];
  }
}
