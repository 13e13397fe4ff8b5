import type { IdSequence, RowRange } from '../../../lib/article/lists/id-sequence.ts';
import type { ListWindow } from '../../../lib/article/lists/list-window.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { ArticleListName, ListFilter, ListTop } from '../../../lib/store/rows/views.ts';

/** The numbers on the chips of a list. */
export interface ListChipCounts {
  unread: number;
  saved: number;
  /** How many articles changed after they were published. */
  changed: number;
  hasPodcasts: boolean;
}

/** A list of articles: its length, the rows that are drawn and some around them, and what can be done to it. */
export interface ArticleList extends IdSequence {
  name: ArticleListName;
  filter: ListFilter | null;
  /** The articles of the rows that are known, and what is up to date for those that are drawn. */
  articles: ReadonlyMap<number, Article>;
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  /** The tags of saved articles. */
  tags: ReadonlyMap<number, readonly string[]>;
  /** Whether it was read if the list has this article, and where. */
  isKnown: (articleId: number) => boolean;
  /** Where the list was left, or the next row in time where that row has left the list. */
  top: ListTop | null;
  /** The whole list, read from the database. */
  whole: ListWindow;
  /** What stands on the chips; `undefined` until it was counted, behind the first paint. */
  chips: ListChipCounts | undefined;
  /** How many arrivals wait above the rows, so that they don't push them down. */
  waitingCount: number;
  isWaiting: (articleId: number) => boolean;
  /** How many articles the list has: its rows and the arrivals that wait. */
  total: number;
  /** Whether read rows have stayed in the unread list. */
  hasReadRows: boolean;
  /** Reads the rows that are to be drawn. */
  draw: (range: RowRange) => void;
  /** Keeps the row of an article that is about to be read, though it is not drawn. */
  keep: (articleId: number) => Promise<void>;
  /** Adds the arrivals that wait. */
  showWaiting: () => void;
  /** Removes the rows that stayed after they had been read. */
  clearRead: () => void;
}
