import { readTerms, writeTerms } from '../../article/lists/filter-terms.ts';
import type { ListFilter } from '../../article/lists/list-filter.ts';
import { createPause } from '../../pause.ts';
import { HitFinder } from '../../search/hits/hit-finder.ts';
import type { IndexDocument } from '../../search/index/index-document.ts';
import { localClock } from '../../search/query/date-range.ts';
import { describeQuery, type QueryClause } from '../../search/query/describe-query.ts';
import type { Query } from '../../search/query/query.ts';
import type { ResultOrder } from '../../search/rank/result-order.ts';
import type { MatchingArticles } from '../../search/rank/search-results.ts';
import type { SavedSearch } from '../../settings.ts';
import { holdUntilPrepared } from '../../store/prepared-search.ts';
import { readNarrowed } from '../../store/results/narrowed-articles.ts';
import { forgetPackedHighlights } from '../../store/results/packed-user-texts.ts';
import { type FacetColumns, readFacetColumns } from '../../store/results/result-facets.ts';
import {
  type ArticleResults,
  type ArticleSearchOptions,
  idsOf,
  scanUnindexed,
  searchArticles,
} from '../../store/results/search-articles.ts';
import { HeldUserTexts } from '../../store/results/user-texts.ts';
import { HeldIndex } from '../../store/search/search-index.ts';
import { requestJobRun } from '../commands.ts';
import { readEntityQuery } from '../watch/named-entities.ts';

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
  /** Whether the user's texts were searched as well. Until then there may be more, and counts are not shown. */
  hasUserTexts: boolean;
  /** Whether articles that the index does not have yet were searched as well, and the user's texts. */
  isComplete: boolean;
  /** The same search with at least so many of its articles, as far as there are. */
  readMore: (atLeast: number) => Promise<FoundSearch>;
  /** What the stored articles have, read once for everything that is typed. */
  facetColumns: () => Promise<FacetColumns>;
  /** Every article with all words that matches other filters. */
  matching: (filters: readonly ListFilter[]) => Promise<MatchingArticles>;
}

/**
 * Searches for a text: what the index finds, if the user's texts are still to be read; that together with these; then
 * with articles that the index does not have yet.
 */
export type ArticleSearch = (request: SearchRequest) => AsyncGenerator<FoundSearch, void>;

type Narrowed = Awaited<ReturnType<typeof readNarrowed>>;

/** How many articles of each group are put in order at first, and how many times as many whenever more are asked for. */
const atFirst = 200;
const growth = 5;

/** So many rows of the user are read before anything is found: it takes a few ms, where thousands take half a second. */
const fewUserTexts = 30;

/**
 * Begins to search. The index, and what has to be scanned, are read once for everything that is typed; the user's texts
 * once for all searches that share them.
 */
export function createArticleSearch(userTexts = new HeldUserTexts()): ArticleSearch {
  const held = new HeldIndex();
  let scanned: readonly IndexDocument[] | undefined;
  let columns: Promise<FacetColumns> | undefined;
  const facetColumns = () => {
    columns ??= readFacetColumns();
    return columns;
  };
  let narrowed: { terms: string; among: Promise<Narrowed> } | undefined;
  return async function* search({ text, filters, order, now }) {
    const { written, searched } = await readEntityQuery(text, localClock(now));
    const terms = writeTerms(filters);
    if (narrowed?.terms !== terms) narrowed = { terms, among: readNarrowed(filters) };
    const among = await narrowed.among;
    let isDamaged = false;
    let isCurrent = userTexts.isCurrent;
    const searchAmong = (limit: number, articles: Narrowed) => {
      const options = { now, order, limit, held, scanned: scanned ?? [] };
      return searchArticles(searched, { ...options, userTexts: userTexts.known, among: articles });
    };
    const run = async (limit: number): Promise<FoundSearch> => {
      const hasUserTexts = userTexts.known !== undefined;
      const results = await searchAmong(limit, among);
      // The worker builds it again.
      if (results.isDamaged) requestJobRun();
      isDamaged ||= results.isDamaged;
      const isIndexed = results.unindexed === 0 && !isDamaged;
      const isComplete = isCurrent && (isIndexed || scanned !== undefined);
      const matching = async (others: readonly ListFilter[]) =>
        writeTerms(others) === terms
          ? results.matching
          : (await searchAmong(1, await readNarrowed(others))).matching;
      return found(
        { query: written, searched, results, hasUserTexts, isComplete, facetColumns, matching },
        limit,
        run,
      );
    };
    if (!isCurrent) {
      // Both at once: the first search waits for the database most of the time.
      const [count] = userTexts.known ? [] : await Promise.all([userTexts.count(), held.read()]);
      if (count === undefined || count > fewUserTexts) {
        const early = await userTexts.hold(run(atFirst));
        if (isLikelyToStay(early)) yield early;
      }
      await userTexts.read();
      isCurrent = true;
    }
    let first = await run(atFirst);
    if (userTexts.known?.isDamaged) {
      await forgetPackedHighlights();
      userTexts.forget();
      await userTexts.read();
      first = await run(atFirst);
    }
    yield first;
    if (first.isComplete) return;
    scanned = await scanUnindexed(createPause());
    yield await run(atFirst);
  };
}

/** Words that most articles of this publisher have: none is corrected, and each kind of work is done often. */
const usualTexts = ['rare', 'rare earth'];

/** The searches of a page, one after the other, which share what the user wrote. */
export interface ArticleSearches {
  begin: () => ArticleSearch;
  /**
   * Has one read what it needs for any text, before one is typed, and find some. The first searches of a page take several
   * times as long as the same ones later, because their code is not compiled yet.
   */
  prepare: (search: ArticleSearch, now: number) => Promise<void>;
  /** How many articles each saved search finds now. */
  count: (saved: readonly SavedSearch[], now: number) => Promise<number[]>;
  /** Ends noticing what the user writes. */
  leave: () => void;
}

/** Begins to notice what the user writes. */
export function createArticleSearches(): ArticleSearches {
  const userTexts = new HeldUserTexts();
  return {
    begin: () => createArticleSearch(userTexts),
    prepare: (search, now) => {
      const readAll = async (): Promise<void> => {
        for (const text of usualTexts) {
          // What is typed meanwhile comes first.
          await userTexts.searching;
          await search({ text, filters: [], order: 'relevance', now }).next();
        }
        await userTexts.read();
      };
      return holdUntilPrepared(readAll());
    },
    count: async (saved, now) => {
      await userTexts.read();
      return countFound(saved, { now, userTexts: userTexts.known });
    },
    leave: userTexts.watch(),
  };
}

/** How many articles each saved search finds now, of those that the index has. */
async function countFound(
  searches: readonly SavedSearch[],
  { now, userTexts }: Pick<ArticleSearchOptions, 'now' | 'userTexts'>,
): Promise<number[]> {
  const held = new HeldIndex();
  const counts: number[] = [];
  for (const { text, terms } of searches) {
    const among = await readNarrowed(readTerms(terms) ?? []);
    const { searched } = await readEntityQuery(text, localClock(now));
    const { all } = await searchArticles(searched, {
      now,
      limit: 1,
      order: 'relevance',
      scanned: [],
      userTexts,
      held,
      among,
    });
    counts.push(all.count);
  }
  return counts;
}

/** Nothing found, or another spelling instead, is no answer while the user's texts may have the word. */
const isLikelyToStay = ({ results: { all, corrections } }: FoundSearch): boolean =>
  all.count > 0 && corrections.length === 0;

/** What one run of a search has found, of which the rest follows. */
interface Answer
  extends Pick<
    FoundSearch,
    'query' | 'results' | 'hasUserTexts' | 'isComplete' | 'facetColumns' | 'matching'
  > {
  /** The query as it was carried out. */
  searched: Query;
}

function found(
  { searched, ...answer }: Answer,
  limit: number,
  run: (limit: number) => Promise<FoundSearch>,
): FoundSearch {
  const { query, results } = answer;
  const ids = idsOf(results);
  const count = results.all.count + (results.some?.count ?? 0);
  let more: Promise<FoundSearch> | undefined;
  const same: FoundSearch = {
    ...answer,
    ids,
    count,
    clauses: describeQuery(query),
    finder: new HitFinder(searched, results),
    readMore: async (atLeast) => {
      if (ids.length >= Math.min(atLeast, count)) return same;
      // Each call waits for the same search, unless it asks for more.
      more ??= run(Math.max(atLeast, growth * limit));
      return (await more).readMore(atLeast);
    },
  };
  return same;
}
