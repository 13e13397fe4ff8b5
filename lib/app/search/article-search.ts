import { writeTerms } from '../../article/lists/filter-terms.ts';
import type { ListFilter } from '../../article/lists/list-filter.ts';
import { createPause } from '../../pause.ts';
import { HitFinder } from '../../search/hits/hit-finder.ts';
import type { IndexDocument } from '../../search/index/index-document.ts';
import { localClock } from '../../search/query/date-range.ts';
import { describeQuery, type QueryClause } from '../../search/query/describe-query.ts';
import type { Query, QuerySpan } from '../../search/query/query.ts';
import type { ResultOrder } from '../../search/rank/result-order.ts';
import type { MatchingArticles } from '../../search/rank/search-results.ts';
import { createNarrowing, readNarrowed } from '../../store/results/narrowed-articles.ts';
import { type FacetColumns, readFacetColumns } from '../../store/results/result-facets.ts';
import {
  type ArticleResults,
  idsOf,
  scanUnindexed,
  searchArticles,
} from '../../store/results/search-articles.ts';
import { CachedUserTexts } from '../../store/results/user-texts.ts';
import { CachedIndex } from '../../store/search/stored-index.ts';
import { readEntityQuery } from '../watch/named-entities.ts';

/** What to search for. */
export interface SearchRequest {
  text: string;
  /** Filters that a result must match as well, as articles of a list do. */
  filters: readonly ListFilter[];
  order: ResultOrder;
  /** Current time in ms. */
  now: number;
}

/** What was found for a text, with what is needed to show why. */
export interface SearchAnswer {
  query: Query;
  /** What the query asks for. */
  clauses: readonly QueryClause[];
  results: ArticleResults;
  finder: HitFinder;
  /** The first articles of both groups; those with all words come first. */
  ids: readonly number[];
  /** The words that those with some of them do not have. */
  missing: ReadonlyMap<number, readonly QuerySpan[]>;
  /** How many articles are in both groups. */
  count: number;
  /** Whether the user's texts were searched too. If not, there may be more results, and counts are not shown. */
  hasUserTexts: boolean;
  /** Whether both the user's texts and the articles that the index lacks were searched too. */
  isComplete: boolean;
  /** The same search with at least this many articles, or all that there are. */
  readMore: (atLeast: number) => Promise<SearchAnswer>;
  /** The facets of the stored articles, read once for everything that is typed. */
  facetColumns: () => Promise<FacetColumns>;
  /** Every article that has all words and matches these filters instead. */
  matching: (filters: readonly ListFilter[]) => Promise<MatchingArticles>;
}

/**
 * Searches for a text in up to three steps, each with more results: first the index, if the user's texts are not read
 * yet; then the user's texts as well; then the articles that the index lacks as well.
 */
export type ArticleSearch = (request: SearchRequest) => AsyncGenerator<SearchAnswer, void>;

type Narrowed = Awaited<ReturnType<typeof readNarrowed>>;

/**
 * How many articles of each group are put in order at first, and the factor by which that grows whenever more are asked
 * for.
 */
const atFirst = 200;
const growth = 5;

/**
 * Up to this many rows of user texts are read before the first results: they take a few ms, while thousands take half a
 * second.
 */
const fewUserTexts = 30;

/**
 * Creates a search. The index, and the articles that it lacks, are read once for everything that is typed in it. The
 * user's texts are read once for all searches that share them.
 */
export function createArticleSearch(userTexts = new CachedUserTexts()): ArticleSearch {
  const cachedIndex = new CachedIndex();
  let scanned: readonly IndexDocument[] | undefined;
  let columns: Promise<FacetColumns> | undefined;
  const facetColumns = () => {
    columns ??= readFacetColumns();
    return columns;
  };
  const narrow = createNarrowing();
  return async function* search({ text, filters, order, now }) {
    const { written, searched } = await readEntityQuery(text, localClock(now));
    const terms = writeTerms(filters);
    const among = await narrow(filters);
    let isDamaged = false;
    let isCurrent = userTexts.isCurrent;
    const searchAmong = (limit: number, articles: Narrowed) => {
      const options = { now, order, limit, cachedIndex, scanned: scanned ?? [] };
      return searchArticles(searched, { ...options, userTexts: userTexts.known, among: articles });
    };
    const run = async (limit: number): Promise<SearchAnswer> => {
      const hasUserTexts = userTexts.known !== undefined;
      const results = await searchAmong(limit, among);
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
      // Both at once, because the first search mostly waits for the database.
      const [count] = userTexts.known
        ? []
        : await Promise.all([userTexts.count(), cachedIndex.read()]);
      if (count === undefined || count > fewUserTexts) {
        const early = await userTexts.hold(run(atFirst));
        if (isLikelyToStay(early)) yield early;
      }
      await userTexts.read();
      isCurrent = true;
    }
    const first = await run(atFirst);
    yield first;
    if (first.isComplete) return;
    scanned = await scanUnindexed(createPause(), isDamaged);
    yield await run(atFirst);
  };
}

/**
 * Whether results can be shown already. While the user's texts may have the word, neither an empty result nor a
 * correction is an answer.
 */
const isLikelyToStay = ({ results: { all, corrections } }: SearchAnswer): boolean =>
  all.count > 0 && corrections.length === 0;

/** What one run of a search has found; the rest of `SearchAnswer` is derived from it. */
interface Answer
  extends Pick<
    SearchAnswer,
    'query' | 'results' | 'hasUserTexts' | 'isComplete' | 'facetColumns' | 'matching'
  > {
  /** The query as it was carried out. */
  searched: Query;
}

function found(
  { searched, ...answer }: Answer,
  limit: number,
  run: (limit: number) => Promise<SearchAnswer>,
): SearchAnswer {
  const { query, results } = answer;
  const ids = idsOf(results);
  const count = results.all.count + (results.some?.count ?? 0);
  let more: Promise<SearchAnswer> | undefined;
  const same: SearchAnswer = {
    ...answer,
    ids,
    missing: new Map(results.some?.hits.map(({ articleId, missing }) => [articleId, missing])),
    count,
    clauses: describeQuery(query),
    finder: new HitFinder(searched, results),
    readMore: async (atLeast) => {
      if (ids.length >= Math.min(atLeast, count)) return same;
      // Calls share the next search, unless one needs more.
      more ??= run(Math.max(atLeast, growth * limit));
      return (await more).readMore(atLeast);
    },
  };
  return same;
}
