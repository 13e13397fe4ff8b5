import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type {
  ArticleSearch,
  FoundSearch,
  SearchRequest,
} from '../../lib/app/search/article-search.ts';
import { writeTerms } from '../../lib/article/lists/filter-terms.ts';
import { readIndexedState } from '../../lib/store/results/searched-state.ts';
import { mayNameEntity } from '../../lib/watch/names-entity.ts';
import { idleTime } from '../live/list/use-idle-after.ts';
import { latest, useExactLive } from '../live/use-live.ts';
import { currentTime } from '../live/use-now.ts';
import { useFail } from '../ui/use-fail.ts';

/** What was found last, and for what. While another text is searched for, that stays. */
export interface ShownSearch extends FoundSearch, Omit<SearchRequest, 'now'> {
  /** What the same search has found since, as the index had other articles; `null` for nothing. */
  next: FoundSearch | null;
  /** When it was found, in ms. */
  foundAt: number;
}

export interface PlacedRequest extends SearchRequest {
  /** The articles where the results were left, which the first results that are shown have. */
  places: readonly number[];
}

export interface RunningSearch {
  /** `null` without a search, and until the first results are found. */
  search: ShownSearch | null;
  /** Puts at least so many results in order. */
  more: (atLeast: number) => void;
  /** Shows what was found since. */
  showNext: () => void;
}

/** Loads the code that searches, which a panel without a search does not need. */
export const loadSearch = () => import('../../lib/app/search/article-search.ts');

const indexedState = (namesEntity: boolean) => readIndexedState(currentTime(), namesEntity);

/** What a text finds, how to get more of it, and what it finds once the index has other articles. */
export function useArticleSearch({ places, ...request }: PlacedRequest): RunningSearch {
  const { text, filters, order } = request;
  const [shown, setShown] = useState<ShownSearch | null>(null);
  const fail = useFail();
  const search = useRef<ArticleSearch | null>(null);
  /** The state of the index that was searched last. */
  const searched = useRef<string | null>(null);
  const isSearching = text.trim() !== '';
  const namesEntity = mayNameEntity(text);
  const readState = () => indexedState(namesEntity);
  const indexed = latest(useExactLive(readState, [namesEntity], isSearching)) ?? null;
  const key = JSON.stringify([text, order, writeTerms(filters)]);
  // A layout effect, because a plain effect would begin the search a frame later.
  useLayoutEffect(() => {
    if (!isSearching) {
      search.current = null;
      setShown(null);
      return;
    }
    let isCurrent = true;
    let latestFound: FoundSearch | undefined;
    const run = async (): Promise<void> => {
      const reading = indexed ?? readState();
      // What was read for the searches before is out of date.
      if (search.current && (await reading) !== searched.current) search.current = null;
      search.current ??= (await loadSearch()).createArticleSearch();
      for await (const found of search.current(request)) {
        const hasPlaces = ({ ids }: FoundSearch) => places.every((id) => ids.includes(id));
        const shownNow = hasPlaces(found) ? found : await found.readMore(Number.POSITIVE_INFINITY);
        // Begun before the index was read, so that a change in between is noticed.
        const state = await reading;
        if (!isCurrent) return;
        searched.current = state;
        if (hasPlaces(shownNow) || shownNow.isComplete)
          setShown({ ...shownNow, text, filters, order, next: null, foundAt: currentTime() });
        latestFound = shownNow;
      }
      await idleTime();
      // The filter menu counts with them; it opens at once where they are known.
      if (isCurrent) await latestFound?.facetColumns();
    };
    run().catch(fail);
    return () => {
      isCurrent = false;
    };
  }, [key]);
  const isShown = shown?.text === text && shown.order === order && shown.filters === filters;
  useEffect(() => {
    if (!isShown || indexed === null || indexed === searched.current) return;
    let isCurrent = true;
    const runAgain = async (): Promise<void> => {
      await idleTime();
      const again = (await loadSearch()).createArticleSearch();
      for await (const found of again(request)) {
        if (!isCurrent) return;
        search.current = again;
        searched.current = indexed;
        if (found.isComplete) setShown((now) => now && withNext(now, found));
      }
    };
    runAgain().catch(fail);
    return () => {
      isCurrent = false;
    };
  }, [key, isShown, indexed]);
  usePreloadedSearch();
  const more = (atLeast: number) => {
    shown
      ?.readMore(atLeast)
      .then((found) => setShown((now) => (now === shown ? { ...shown, ...found } : now)))
      .catch(fail);
  };
  const showNext = () => setShown((now) => now && withResults(now, now.next));
  return { search: isSearching ? shown : null, more, showNext };
}

/** Loads the code that searches before the first letter is typed, but after what the panel itself loads once it is idle. */
function usePreloadedSearch(): void {
  useEffect(() => {
    idleTime()
      .then(idleTime)
      .then(loadSearch)
      .catch(() => undefined);
  }, []);
}

/** Rows stay where they are until the user asks for the others; where there are none, they are shown. */
const withNext = (shown: ShownSearch, next: FoundSearch): ShownSearch =>
  shown.count === 0 ? withResults(shown, next) : { ...shown, next };

const withResults = (shown: ShownSearch, next: FoundSearch | null): ShownSearch => ({
  ...shown,
  ...next,
  next: null,
  foundAt: currentTime(),
});
