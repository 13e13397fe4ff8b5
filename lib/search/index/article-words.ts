import { transcriptOf } from '../../article/audio/transcript.ts';
import type { Passage } from '../../article/document/article-document.ts';
import type { Article } from '../../article/model/article.ts';
import { keyPointTexts } from '../../article/model/text-position.ts';
import { cutWords, type DocumentWords } from './index-document.ts';

/** What is indexed of an article besides its passages. */
export type IndexedArticle = Pick<
  Article,
  'title' | 'keyPoints' | 'author' | 'categories' | 'sortAt'
>;

/** Cuts an article into words; `passages` are those of its current version, none if its text is not stored. */
export function articleWords(
  { title, keyPoints, author, categories, sortAt }: IndexedArticle,
  passages: readonly Passage[],
): DocumentWords {
  const spoken = new Set<number>();
  for (const { passage, through } of transcriptOf(passages))
    for (let number = passage; number <= through; number += 1) spoken.add(number);
  const body: string[] = [];
  const transcript: string[] = [];
  for (const { number, text } of passages) (spoken.has(number) ? transcript : body).push(text);
  return cutWords({
    sortAt,
    texts: {
      title: [title],
      keyPoints: keyPointTexts(keyPoints),
      body,
      author: author === null ? [] : [author],
      category: categories,
      transcript,
    },
  });
}
