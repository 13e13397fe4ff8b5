import type { Passage } from '../../article/document/article-document.ts';
import type { Article } from '../../article/model/article.ts';
import { createPause } from '../../pause.ts';
import { takeSteps } from '../../steps.ts';
import { entitySteps } from '../../watch/about.ts';
import { watchedWords } from '../../watch/watch-finder.ts';
import { readCurrentMatcher } from './read-matcher.ts';

/**
 * The names of what an article is about, followed by those that it only mentions, whether the user follows them or not.
 */
export async function entitiesOfArticle(
  article: Article,
  passages: readonly Passage[],
): Promise<string[]> {
  const matcher = await readCurrentMatcher();
  const steps = entitySteps(matcher, watchedWords(article, passages));
  const { about, mentioned } = await takeSteps(steps, createPause());
  return [...new Set([...about, ...mentioned])].map(({ name }) => name);
}
