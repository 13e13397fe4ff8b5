import type { HighlightFilter } from '../../highlight/highlight-filter.ts';
import type { HighlightOrder } from '../../highlight/highlight-order.ts';

/** What a surface shows. `window` is `popup`, or `panel:<window id>`. */
export interface ViewRow {
  window: string;
  list: ListName;
  /** What the list is narrowed to; `null` for all of it. */
  filter: ListFilter | null;
  tab: PopupTab;
  /** The article in the reading view; `null` for the list. */
  articleId: number | null;
  /** The row that has the keyboard, so that a closed list opens where it was. */
  selectedId: number | null;
  /** Where the list is scrolled to; `null` for its beginning. */
  top: ListTop | null;
  /** The episode in the player. */
  episodeId?: number | null;
  /** The highlight whose note is open; absent or `null` for none. */
  note?: string | null;
  /** How "My highlights" is shown; absent until that was changed. */
  highlights?: HighlightsView;
  at: number;
}

/** How the list of all highlights is shown, and where it was left. */
export interface HighlightsView {
  order: HighlightOrder;
  filter: HighlightFilter;
  /** The id of the row that has the keyboard. */
  selected: string | null;
  /** The row at the top of the view, and how far below the edge of the view it begins. */
  top: { row: string; offset: number } | null;
}

/** The row at the top of a list's view. */
export interface ListTop {
  articleId: number;
  /** The row's place in time: should it be gone from the list, the one that follows takes its place. */
  sortAt: number;
  /** Pixels from the top of the view down to the row's; below 0 where the row begins above it. */
  offset: number;
}

/** Narrows a list to what has this author, category, kind, source among its links, or tag of the reader's. */
export interface ListFilter {
  by: 'author' | 'category' | 'kind' | 'source' | 'tag';
  value: string;
}

/** A list whose rows are articles. */
export type ArticleListName = 'unread' | 'all' | 'saved' | 'changed';

export type ListName = ArticleListName | 'highlights';

export type PopupTab = 'unread' | 'highlights' | 'saved';
