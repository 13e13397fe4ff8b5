import type { Passage } from '../article/document/article-document.ts';
import type { Article } from '../article/model/article.ts';
import { keyPointTexts } from '../article/model/text-position.ts';
import type { Steps } from '../steps.ts';
import { type ArticleWords, entitySteps } from './about.ts';
import type { EntityMatcher } from './entity-matcher.ts';
import type { WatchHits } from './watch-hits.ts';

/** Finds in an article what is followed, in small steps; `null` if it says nothing of it. */
export type WatchFinder = (article: ArticleWords) => Steps<WatchHits | null>;

/** The words of an article by its passages, none if its text is not stored. */
export const watchedWords = (
  { title, keyPoints }: Pick<Article, 'title' | 'keyPoints'>,
  passages: readonly Passage[],
): ArticleWords => ({
  title,
  keyPoints: keyPointTexts(keyPoints),
  paragraphs: passages.map(({ text }) => text),
});

/** A finder of the entities with these names. All others of the list help to tell them apart. */
export const watchFinder = (matcher: EntityMatcher, followed: ReadonlySet<string>): WatchFinder =>
  function* (article) {
    const { about, inTitle, mentioned } = yield* entitySteps(matcher, article);
    const named = [...mentioned].filter(({ name }) => followed.has(name));
    if (named.length === 0) return null;
    return {
      about: named.filter((entity) => about.has(entity)).map(({ name }) => name),
      // They were found first.
      inTitle: named.filter((entity) => inTitle.has(entity)).length,
      mentioned: named.filter((entity) => !about.has(entity)).map(({ name }) => name),
    };
  };
