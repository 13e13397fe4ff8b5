import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type {
  ArticleSearch,
  FoundSearch,
  SearchRequest,
} from '../../lib/app/search/article-search.ts';
import { writeTerms } from '../../lib/article/lists/filter-terms.ts';
import { idSequence, type RowRange } from '../../lib/article/lists/id-sequence.ts';
import { resultWindow } from '../../lib/store/results/result-window.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { useResultRows } from './use-result-rows.ts';

/** What was found last, and for what. While another text is searched for, that stays. */
export interface ShownSearch extends FoundSearch, Omit<SearchRequest, 'now'> {}

export interface FoundList {
  /** `null` without a search, and until the first results are found. */
  search: ShownSearch | null;
  /** What a list draws their rows from; nothing without a search. */
  rows: Partial<ArticleList>;
}

export interface FoundListRequest extends SearchRequest {
  /** The articles where the results were left, which the first results that are shown have. */
  places: readonly number[];
}

/** How many rows are loaded beyond each end of the drawn ones. */
const overscan = 15;

/** The articles that a text finds, as rows of a list: those around the drawn ones are read, of the others the ids. */
export function useFoundArticles(request: FoundListRequest): FoundList {
  const { search, more } = useArticleSearch(request);
  const [drawn, setDrawn] = useState<RowRange>({ from: 0, to: 0 });
  const { ids = none, count = 0 } = search ?? {};
  const window = ids.slice(Math.max(0, drawn.from - overscan), drawn.to + overscan);
  const places = request.places.filter((id) => ids.includes(id));
  const rows = useResultRows([...new Set([...window, ...places])], search !== null);
  // The row below a place is its neighbor.
  const wanted = Math.max(drawn.to + overscan, ...places.map((id) => ids.indexOf(id) + 2));
  useEffect(() => {
    if (ids.length < Math.min(wanted, count)) more(wanted);
  }, [ids, wanted]);
  const positions = useMemo(() => idSequence(ids), [ids]);
  const whole = useMemo(
    () =>
      search && resultWindow({ count, read: async (most) => (await search.readMore(most)).ids }),
    [search],
  );
  const { articles: first } = search?.results ?? {};
  const articles = useMemo(() => new Map([...(first ?? []), ...rows.articles]), [first, rows]);
  if (!search || !whole) return { search, rows: {} };
  const isWhole = ids.length === count;
  const isKnown = (articleId: number) => {
    const index = positions.indexOf(articleId);
    return isWhole || (index >= 0 && index < ids.length - 1);
  };
  return {
    search,
    rows: {
      ...{ ...positions, count, total: count, whole, articles, isKnown },
      ...{ unread: rows.unread, saved: rows.saved, hasReadRows: false },
      filters: search.filters,
      draw: (range) => {
        if (range.from !== drawn.from || range.to !== drawn.to) setDrawn(range);
      },
      keep: async () => {},
    },
  };
}

const none: readonly number[] = [];

const loadSearch = () => import('../../lib/app/search/article-search.ts');

/** What a text finds, and how to get more of it. */
function useArticleSearch({ places, ...request }: FoundListRequest) {
  const { text, filters, order } = request;
  const [shown, setShown] = useState<ShownSearch | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const search = useRef<ArticleSearch | null>(null);
  const isSearching = text.trim() !== '';
  const fail = (error: unknown) => setFailure({ error });
  useEffect(() => {
    if (!isSearching) {
      search.current = null;
      setShown(null);
      return;
    }
    let isCurrent = true;
    const run = async (): Promise<void> => {
      search.current ??= (await loadSearch()).createArticleSearch();
      for await (const found of search.current(request)) {
        const hasPlaces = ({ ids }: FoundSearch) => places.every((id) => ids.includes(id));
        const shownNow = hasPlaces(found) ? found : await found.readMore(Number.POSITIVE_INFINITY);
        if (!isCurrent) return;
        if (hasPlaces(shownNow) || shownNow.isComplete)
          setShown({ ...shownNow, text, filters, order });
      }
    };
    run().catch(fail);
    return () => {
      isCurrent = false;
    };
  }, [text, order, writeTerms(filters)]);
  const more = (atLeast: number) => {
    shown
      ?.readMore(atLeast)
      .then((found) => setShown((now) => (now === shown ? { ...shown, ...found } : now)))
      .catch(fail);
  };
  // To the error boundary.
  if (failure) throw failure.error;
  return { search: isSearching ? shown : null, more };
}
