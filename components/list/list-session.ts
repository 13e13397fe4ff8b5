import type { ListFilter } from '../../lib/article/lists/list-filter.ts';
import type { ListOrder } from '../../lib/article/lists/list-order.ts';
import type { ResultOrder } from '../../lib/search/rank/result-order.ts';
import type { SavedSearch } from '../../lib/settings.ts';
import type { ListName, ListTop } from '../../lib/store/rows/views.ts';
import type { HighlightCounts } from '../../lib/store/user/highlight-lists.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import type { FlipFlag } from '../live/list/use-flags-ahead.ts';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import type { RunningSearch, SearchView } from '../search/search-view.ts';
import type { BackfillActions } from './coverage/backfill-actions.ts';
import type { ListCoverage } from './coverage/use-list-coverage.ts';
import type { ExpandedRowState } from './use-expanded-rows.ts';

/** The list that a panel shows, and the user's place in it. */
export interface ListSession {
  /** The rows; while highlights are shown, the articles that the highlights are in. */
  articles: ArticleList;
  /** The filters that were chosen last; `articles` gets them once its rows are read. */
  chosenFilters: readonly ListFilter[];
  /** Flips a flag of an article; `articles` shows it at once. */
  flip: FlipFlag;
  /** Whether the rows are those that were requested last. Until they are read, the previous rows stay. */
  isCurrent: boolean;
  /**
   * The list that is shown: the one in place of the rows, such as My highlights, or the one that the rows belong to.
   */
  shown: ListName;
  /** The list of all highlights; `null` while a list of articles is shown. */
  highlights: MyHighlights | null;
  /** The text of the search among articles; empty for none. */
  searchText: string;
  /** The results, which are then the rows; `null` without a search, and until the first results are found. */
  search: SearchView | null;
  searchFor: (text: string) => void;
  /** Prepares a search before anything is typed, and counts saved searches. */
  searches: Pick<RunningSearch, 'prepare' | 'countSaved'>;
  /** Runs a saved search. */
  showSaved: (search: SavedSearch) => void;
  /** The order of the results. */
  resultOrder: ResultOrder;
  sortResults: (order: ResultOrder) => void;
  /** Changes the filters of the results. */
  narrow: (filters: readonly ListFilter[]) => void;
  /** `undefined` until counted. */
  highlightCounts: HighlightCounts | undefined;
  selectedId: number | null;
  select: (articleId: number) => void;
  /** Where the list was scrolled to when it was last left. */
  top: ListTop | null;
  rememberTop: (top: ListTop | null) => void;
  /** Rows that show more of their key points. */
  expanded: ExpandedRowState;
  /** `null` for the rows of the page's first paint, which are drawn without it. */
  coverage: ListCoverage | null;
  backfill: BackfillActions;
  /** Shows a list where it was left; with other filters, from its top. */
  show: (name: ListName, filters?: readonly ListFilter[]) => void;
  /** Changes the order of every list of articles. */
  sort: (order: ListOrder) => void;
}
