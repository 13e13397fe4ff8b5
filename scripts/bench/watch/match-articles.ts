import { finish } from '../../../lib/steps.ts';
import type { ArticleWords } from '../../../lib/watch/about.ts';
import { EntityMatcher } from '../../../lib/watch/entity-matcher.ts';
import type { SectorList } from '../../../lib/watch/lexicon.ts';
import { watchFinder } from '../../../lib/watch/watch-finder.ts';

/** How long finding entities takes, in ms. */
export interface MatchTimes {
  /** Building the matcher from the list, with code that runs for the first time. */
  built: number;
  /** Then finding entities in the articles, for the first time. */
  first: number;
  /** The median of some further rounds. */
  again: number;
  /** In how many articles something was found. */
  found: number;
}

const rounds = 9;

/**
 * Finds the entities of a list in new articles, as a poll does. Bundled into a page in which nothing has run before.
 */
export function matchArticles(list: SectorList, articles: readonly ArticleWords[]): MatchTimes {
  const names = new Set(list.entities.map(({ name }) => name));
  const began = performance.now();
  const find = watchFinder(new EntityMatcher(list), names);
  const built = performance.now() - began;
  const round = () => {
    const start = performance.now();
    const found = articles.filter((article) => finish(find(article)) !== null).length;
    return { found, took: performance.now() - start };
  };
  const { found, took: first } = round();
  const times = Array.from({ length: rounds }, () => round().took).sort((one, two) => one - two);
  return { built, first, again: times[Math.floor(rounds / 2)] ?? Number.NaN, found };
}
