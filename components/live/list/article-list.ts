import type { IdSequence, RowRange } from '../../../lib/article/lists/id-sequence.ts';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import type { ListOrder } from '../../../lib/article/lists/list-order.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { ListCounts } from '../../../lib/store/rows/list-counts.ts';
import type { ArticleListName, ListTop } from '../../../lib/store/rows/views.ts';

/** The first rows of another list, shown below the last row. They are not part of the list. */
export interface RowsBelow {
  ids: readonly number[];
  /** How many rows the other list has. */
  count: number;
}

/** A list of articles: its ids, the loaded rows around the drawn ones, and its actions. */
export interface ArticleList extends IdSequence {
  name: ArticleListName;
  /** What it is narrowed to; an article has to match each of them. */
  filters: readonly ListFilter[];
  order: ListOrder;
  /** The articles of the loaded rows. Drawn rows are up to date, others may not be. */
  articles: ReadonlyMap<number, Article>;
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** The tags of saved articles. */
  tags: ReadonlyMap<number, readonly string[]>;
  /** Articles that only mention what is followed, shown below Watch. `articles` and the flags include them. */
  below: RowsBelow;
  /** Whether it is known if this article is in the list, and at which index. */
  isKnown: (articleId: number) => boolean;
  /** Where the list was left; the next row in time if that row has left the list. */
  top: ListTop | null;
  /** The first ids, at least this many, or all if there are fewer. Those beyond a search's first results are not known yet. */
  readIds: (atLeast: number) => Promise<readonly number[]>;
  /** `undefined` until counted, which happens after the first paint. */
  chips: ListCounts | undefined;
  /** How many new articles wait instead of pushing the rows down. */
  waitingCount: number;
  isWaiting: (articleId: number) => boolean;
  /** The number of rows and of articles that wait. */
  total: number;
  /** Whether read rows have stayed in a list of unread articles. */
  hasReadRows: boolean;
  /** Loads the rows to draw. */
  draw: (range: RowRange) => void;
  /** Adds the articles that wait. */
  showWaiting: () => void;
  /** Removes the rows that stayed after they had been read. */
  clearRead: () => void;
}
