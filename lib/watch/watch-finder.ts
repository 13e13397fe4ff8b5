import type { Passage } from '../article/document/article-document.ts';
import type { Article } from '../article/model/article.ts';
import { keyPointTexts } from '../article/model/text-position.ts';
import type { Steps } from '../steps.ts';
import { type ArticleWords, entitySteps } from './about.ts';
import type { EntityMatcher } from './entity-matcher.ts';
import type { WatchHits } from './watch-hits.ts';

/** Finds the followed entities in an article, in small steps; `null` if it names none. */
export type WatchFinder = (article: ArticleWords) => Steps<WatchHits | null>;

/** The texts of an article; without paragraphs if its text is not stored. */
export const watchedWords = (
  { title, keyPoints }: Pick<Article, 'title' | 'keyPoints'>,
  passages: readonly Passage[],
): ArticleWords => ({
  title,
  keyPoints: keyPointTexts(keyPoints),
  paragraphs: passages.map(({ text }) => text),
});

/** Makes a finder of the entities with these names. The matcher's other entities help to tell them apart. */
export const watchFinder = (matcher: EntityMatcher, followed: ReadonlySet<string>): WatchFinder =>
  function* (article) {
    const { about, inTitle, mentioned } = yield* entitySteps(matcher, article);
    const named = [...mentioned].filter(({ name }) => followed.has(name));
    if (named.length === 0) return null;
    return {
      about: named.filter((entity) => about.has(entity)).map(({ name }) => name),
      // These come first in `about`, because the title is read first.
      inTitle: named.filter((entity) => inTitle.has(entity)).length,
      mentioned: named.filter((entity) => !about.has(entity)).map(({ name }) => name),
    };
  };
