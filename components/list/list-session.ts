import type { ListFilter } from '../../lib/article/lists/list-filter.ts';
import type { ListOrder } from '../../lib/article/lists/row-place.ts';
import type { ListName, ListTop } from '../../lib/store/rows/views.ts';
import type { HighlightCounts } from '../../lib/store/user/highlights.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import type { FlipFlag } from '../live/list/use-flags-ahead.ts';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import type { BackfillActions } from './coverage/backfill-actions.ts';
import type { ListCoverage } from './coverage/use-list-coverage.ts';
import type { ExpandedRowState } from './use-expanded-rows.ts';

/** The list that a panel shows, and the user's place in it. */
export interface ListSession {
  /** The rows; while highlights are shown, the articles that the highlights are in. */
  articles: ArticleList;
  /** The filters that were chosen last; `articles` has them once their rows are read. */
  chosenFilters: readonly ListFilter[];
  /** Flips a flag that `articles` then shows at once. */
  flip: FlipFlag;
  /** The list of all highlights; `null` while a list of articles is shown. */
  highlights: MyHighlights | null;
  /** `undefined` until counted. */
  highlightCounts: HighlightCounts | undefined;
  selectedId: number | null;
  select: (articleId: number) => void;
  /** Where the list was scrolled to when it was last left. */
  top: ListTop | null;
  rememberTop: (top: ListTop | null) => void;
  /** Rows that show more of their key points. */
  expanded: ExpandedRowState;
  coverage: ListCoverage;
  backfill: BackfillActions;
  /** Shows a list where it was left; with other filters, from its top. */
  show: (name: ListName, filters?: readonly ListFilter[]) => void;
  /** Changes the order of every list of articles. */
  sort: (order: ListOrder) => void;
}
