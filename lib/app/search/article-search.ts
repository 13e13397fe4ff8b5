import { readTerms, writeTerms } from '../../article/lists/filter-terms.ts';
import type { ListFilter } from '../../article/lists/list-filter.ts';
import { createPause } from '../../pause.ts';
import { HitFinder } from '../../search/hits/hit-finder.ts';
import type { IndexDocument } from '../../search/index/index-document.ts';
import { localClock } from '../../search/query/date-range.ts';
import { describeQuery, type QueryClause } from '../../search/query/describe-query.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import type { Query } from '../../search/query/query.ts';
import type { ResultOrder } from '../../search/rank/result-order.ts';
import type { ArticleSet } from '../../search/rank/search.ts';
import type { MatchingArticles } from '../../search/rank/search-results.ts';
import type { SavedSearch } from '../../settings.ts';
import { readNarrowed } from '../../store/results/narrowed-articles.ts';
import {
  type ArticleResults,
  idsOf,
  scanUnindexed,
  searchArticles,
} from '../../store/results/search-articles.ts';
import { readUserTexts } from '../../store/results/user-texts.ts';
import { requestJobRun } from '../commands.ts';

/** What is searched for. */
export interface SearchRequest {
  text: string;
  /** What a result has to match as well, as an article of a list does. */
  filters: readonly ListFilter[];
  order: ResultOrder;
  /** Current time in ms. */
  now: number;
}

/** What was found for a text, with the means to show why. */
export interface FoundSearch {
  query: Query;
  /** What it asks for. */
  clauses: readonly QueryClause[];
  results: ArticleResults;
  finder: HitFinder;
  /** The first articles of both groups, those with all words first. */
  ids: readonly number[];
  /** How many articles both groups have. */
  count: number;
  /** Whether articles that the index does not have yet were searched as well. */
  isComplete: boolean;
  /** The same search with at least so many of its articles, as far as there are. */
  readMore: (atLeast: number) => Promise<FoundSearch>;
  /** Every article with all words that matches other filters. */
  matching: (filters: readonly ListFilter[]) => Promise<MatchingArticles>;
}

/** Searches for a text: what the index finds, then that together with articles it does not have yet. */
export type ArticleSearch = (request: SearchRequest) => AsyncGenerator<FoundSearch, void>;

/** How many articles of each group are put in order at first, and how many times as many whenever more are asked for. */
const atFirst = 200;
const growth = 5;

/** Begins to search. What the user wrote, and what has to be scanned, is read once for all texts that are typed. */
export function createArticleSearch(): ArticleSearch {
  let userTexts: ReturnType<typeof readUserTexts> | undefined;
  let scanned: readonly IndexDocument[] | undefined;
  let narrowed: { terms: string; among: Promise<ArticleSet> } | undefined;
  return async function* search({ text, filters, order, now }) {
    const query = parseQuery(text, localClock(now));
    const terms = writeTerms(filters);
    if (narrowed?.terms !== terms) narrowed = { terms, among: readAmong(filters) };
    userTexts ??= readUserTexts();
    const options = { now, order, userTexts: await userTexts };
    const among = await narrowed.among;
    const searchAmong = (limit: number, articles: ArticleSet) =>
      searchArticles(query, { ...options, limit, scanned: scanned ?? [], among: articles });
    const run = async (limit: number): Promise<FoundSearch> => {
      const results = await searchAmong(limit, among);
      const isIndexed = results.unindexed === 0 && !results.isDamaged;
      const isComplete = isIndexed || scanned !== undefined;
      const matching = async (others: readonly ListFilter[]) =>
        writeTerms(others) === terms
          ? results.matching
          : (await searchAmong(1, await readAmong(others))).matching;
      return found({ query, results, isComplete, matching }, limit, run);
    };
    const first = await run(atFirst);
    yield first;
    // The worker builds it again.
    if (first.results.isDamaged) requestJobRun();
    if (first.isComplete) return;
    scanned = await scanUnindexed(createPause());
    yield await run(atFirst);
  };
}

/** How many articles each saved search finds now, of those that the index has. */
export async function countFound(searches: readonly SavedSearch[], now: number): Promise<number[]> {
  const search = createArticleSearch();
  const counts: number[] = [];
  for (const { text, terms } of searches) {
    const request = { text, filters: readTerms(terms) ?? [], order: 'relevance', now } as const;
    const { value: found } = await search(request).next();
    counts.push(found?.results.all.count ?? 0);
  }
  return counts;
}

const everyArticle: ArticleSet = { has: () => true };

const readAmong = async (filters: readonly ListFilter[]): Promise<ArticleSet> =>
  filters.length === 0 ? everyArticle : readNarrowed(filters);

function found(
  answer: Pick<FoundSearch, 'query' | 'results' | 'isComplete' | 'matching'>,
  limit: number,
  run: (limit: number) => Promise<FoundSearch>,
): FoundSearch {
  const { query, results } = answer;
  const ids = idsOf(results);
  const count = results.all.count + (results.some?.count ?? 0);
  let more: Promise<FoundSearch> | undefined;
  const same: FoundSearch = {
    ...{ ...answer, ids, count },
    clauses: describeQuery(query),
    finder: new HitFinder(query, results),
    readMore: async (atLeast) => {
      if (ids.length >= Math.min(atLeast, count)) return same;
      // Each call waits for the same search, unless it asks for more.
      more ??= run(Math.max(atLeast, growth * limit));
      return (await more).readMore(atLeast);
    },
  };
  return same;
}
