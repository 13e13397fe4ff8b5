import type { Passage } from '../../article/document/article-document.ts';
import { documentSteps } from '../../article/document/derive-document.ts';
import { reportSkipped } from '../../result.ts';
import { articleWords } from '../../search/index/article-words.ts';
import { cutWords } from '../../search/index/index-document.ts';
import type { Steps } from '../../steps.ts';
import type { StoredText } from '../../store/articles/stored-texts.ts';
import type { Examination } from '../../store/ingest/derive-postings.ts';
import type { ArticlePostings } from '../../store/search/posting-rows.ts';
import { type WatchFinder, watchedWords } from '../../watch/watch-finder.ts';
import type { WatchHits } from '../../watch/watch-hits.ts';

/** Finds an article's words, hits and matching rules, in small steps. All are empty if the article triggers a bug. */
export function* examinationSteps(
  text: StoredText,
  { find, judge }: Examination,
): Steps<ArticlePostings> {
  const { article } = text;
  try {
    const passages = yield* passageSteps(text);
    const words = articleWords(article, passages);
    yield;
    const hits = find && (yield* find(watchedWords(article, passages)));
    return { article, words, hits, rules: judge?.(article, words, hits) };
  } catch (error) {
    reportSkipped(article.url, error);
    const words = cutWords({ sortAt: article.sortAt, texts: {} });
    return { article, words, hits: find && null, rules: judge && [] };
  }
}

/** Finds what is followed in an article, in small steps; `null` if there is nothing, or if the article triggers a bug. */
export function* hitSteps(text: StoredText, find: WatchFinder): Steps<WatchHits | null> {
  try {
    return yield* find(watchedWords(text.article, yield* passageSteps(text)));
  } catch (error) {
    reportSkipped(text.article.url, error);
    return null;
  }
}

/** The passages of an article, in small steps; none if its text is not stored or triggers a bug. Its title still counts. */
function* passageSteps({ article, body }: StoredText): Steps<readonly Passage[]> {
  try {
    return body ? (yield* documentSteps({ ...body, url: article.url })).passages : [];
  } catch (error) {
    reportSkipped(article.url, error);
    return [];
  }
}
