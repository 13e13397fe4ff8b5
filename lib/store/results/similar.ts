import { articleDocument } from '../../article/document/derive-document.ts';
import type { Article } from '../../article/model/article.ts';
import { keyPointTexts } from '../../article/model/text-position.ts';
import { createPause } from '../../pause.ts';
import { articleWords } from '../../search/index/article-words.ts';
import { similarArticles } from '../../search/rank/similar.ts';
import { withScanned } from '../../search/rank/with-scanned.ts';
import { writtenForms } from '../../search/words/written-forms.ts';
import { articlesById, readArticle } from '../articles/articles.ts';
import { readSearchIndex } from '../search/stored-index.ts';

/** A stored article, and the words that make it similar to another one, as that one spells them. */
export interface SimilarRow {
  article: Article;
  words: readonly string[];
}

const maxShown = 4;

/**
 * The indexed articles that are most like this one; none if its text is not stored, or the index is damaged. Takes
 * several tasks.
 */
export async function readSimilar(articleId: number): Promise<SimilarRow[]> {
  const pause = createPause();
  const [stored, { index, stale }] = await Promise.all([readArticle(articleId), readSearchIndex()]);
  if (!stored?.body) return [];
  const { article, body } = stored;
  const { passages } = articleDocument({ ...body, url: article.url });
  const words = articleWords(article, passages);
  await pause();
  const current = await withScanned(index, [], stale);
  if (!current.ok) return [];
  const found = await similarArticles(current.value, { articleId, ...words }, maxShown, pause);
  if (!found.ok) return [];
  const terms = new Set(found.value.flatMap((each) => each.terms));
  const texts = [
    article.title,
    ...keyPointTexts(article.keyPoints),
    ...passages.map(({ text }) => text),
  ];
  const written = writtenForms(texts, terms);
  const articles = await articlesById(found.value.map((each) => each.articleId));
  const byId = new Map(articles.map((each) => [each.id, each]));
  return found.value.flatMap((each) => {
    const similar = byId.get(each.articleId);
    if (!similar) return [];
    return { article: similar, words: each.terms.map((term) => written.get(term) ?? term) };
  });
}
