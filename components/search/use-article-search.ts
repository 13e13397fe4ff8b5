import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleSearch, SearchAnswer } from '../../lib/app/search/article-search.ts';
import type { ArticleSearches } from '../../lib/app/search/article-searches.ts';
import { writeTerms } from '../../lib/article/lists/filter-terms.ts';
import { readIndexedState } from '../../lib/store/results/searched-state.ts';
import { mayNameEntity } from '../../lib/watch/names-entity.ts';
import { idleTime } from '../live/list/use-idle-after.ts';
import { latest, useExactLive } from '../live/use-live.ts';
import { currentTime } from '../live/use-now.ts';
import { useFail } from '../ui/use-fail.ts';
import type { ListSearchRequest, RunningSearch, SearchView } from './search-view.ts';

const indexedState = (namesEntity: boolean) => readIndexedState(currentTime(), namesEntity);

/** The results of a text, how to get more of them, and what it finds after the index has changed. */
export function useArticleSearch({ requiredIds, ...request }: ListSearchRequest): RunningSearch {
  const { text, filters, order } = request;
  const [shown, setShown] = useState<SearchView | null>(null);
  const fail = useFail();
  const { kept, of, prepare: prepareKept, count } = useKeptSearch();
  const isSearching = text.trim() !== '';
  const namesEntity = mayNameEntity(text);
  const readState = () => indexedState(namesEntity);
  const indexed = latest(useExactLive(readState, [namesEntity], isSearching)) ?? null;
  const key = JSON.stringify([text, order, writeTerms(filters)]);
  // A layout effect, because a plain effect would begin the search a frame later.
  useLayoutEffect(() => {
    if (!isSearching) {
      kept.current = null;
      setShown(null);
      return;
    }
    let isCurrent = true;
    let latestAnswer: SearchAnswer | undefined;
    const run = async (): Promise<void> => {
      const reading = indexed ?? readState();
      const search = await of(reading);
      for await (const found of search(request)) {
        const hasRequired = ({ ids }: SearchAnswer) => requiredIds.every((id) => ids.includes(id));
        const shownNow = hasRequired(found)
          ? found
          : await found.readMore(Number.POSITIVE_INFINITY);
        const state = await reading;
        if (!isCurrent) return;
        kept.current = { search, state };
        if (hasRequired(shownNow) || shownNow.isComplete)
          setShown({ ...shownNow, text, filters, order, next: null, foundAt: currentTime() });
        latestAnswer = shownNow;
      }
      await idleTime();
      // The filter menu counts with these columns, and opens at once if they are known.
      if (isCurrent) await latestAnswer?.facetColumns();
    };
    run().catch(fail);
    return () => {
      isCurrent = false;
    };
  }, [key]);
  const isShown = shown?.text === text && shown.order === order && shown.filters === filters;
  useEffect(() => {
    if (!isShown || indexed === null || indexed === kept.current?.state) return;
    let isCurrent = true;
    const runAgain = async (): Promise<void> => {
      await idleTime();
      const again = await of(indexed);
      for await (const found of again(request)) {
        if (!isCurrent) return;
        kept.current = { search: again, state: indexed };
        if (found.isComplete) setShown((now) => now && withNext(now, found));
      }
    };
    runAgain().catch(fail);
    return () => {
      isCurrent = false;
    };
  }, [key, isShown, indexed]);
  const more = (atLeast: number) => {
    shown
      ?.readMore(atLeast)
      .then((found) => setShown((now) => (now === shown ? { ...shown, ...found } : now)))
      .catch(fail);
  };
  const showNext = () => setShown((now) => now && withResults(now, now.next));
  const prepare = () => {
    // A failure is reported by the search that needs it.
    prepareKept(readState).catch(() => undefined);
  };
  return { search: isSearching ? shown : null, more, showNext, prepare, countSaved: count };
}

/**
 * The state of the index; `null` while articles are being indexed. Read before the index, so that a change in between
 * is noticed.
 */
type IndexState = string | null;

/** A search that has read the index in this state. */
interface Kept {
  search: ArticleSearch;
  state: IndexState;
}

/** The searches of a page. One of them is kept, with what it has read, for the next text. */
interface KeptSearch {
  /** Set to `null` to forget what was read of the index, but not the user texts. */
  kept: RefObject<Kept | null>;
  /** The search kept for this state, or else a new one, which has read only the user texts. */
  of: (state: Promise<IndexState> | IndexState) => Promise<ArticleSearch>;
  /** Reads what any text needs, before one is typed. */
  prepare: (readState: () => Promise<IndexState>) => Promise<void>;
  /** How many articles each saved search finds now. */
  count: ArticleSearches['count'];
}

/** Loads the code that searches. Once a panel was idle, it has loaded most of it with its other parts. */
const loadSearch = () => import('../../lib/app/search/article-searches.ts');

function useKeptSearch(): KeptSearch {
  const kept = useRef<Kept | null>(null);
  const searches = useRef<ArticleSearches | null>(null);
  useEffect(() => () => searches.current?.leave(), []);
  const load = async (): Promise<ArticleSearches> => {
    const { createArticleSearches } = await loadSearch();
    searches.current ??= createArticleSearches();
    return searches.current;
  };
  const of: KeptSearch['of'] = async (state) => {
    const { current } = kept;
    return current && current.state === (await state) ? current.search : (await load()).begin();
  };
  return {
    kept,
    of,
    prepare: async (readState) => {
      if (kept.current) return;
      const [state, { begin, prepare }] = await Promise.all([readState(), load()]);
      if (kept.current) return;
      const search = begin();
      kept.current = { search, state };
      await prepare(search, currentTime());
    },
    count: async (...asked) => (await load()).count(...asked),
  };
}

/**
 * New results wait until the user asks for them, so that rows stay where they are. If there are no rows, they show at
 * once.
 */
const withNext = (shown: SearchView, next: SearchAnswer): SearchView =>
  shown.count === 0 ? withResults(shown, next) : { ...shown, next };

const withResults = (shown: SearchView, next: SearchAnswer | null): SearchView => ({
  ...shown,
  ...next,
  next: null,
  foundAt: currentTime(),
});
