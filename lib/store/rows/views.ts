import type { CountedValue } from '../../article/lists/counted-value.ts';
import type { FacetName } from '../../article/lists/filter-facets.ts';
import type { ListOrder } from '../../article/lists/list-order.ts';
import type { HighlightOrder } from '../../highlight/highlight-list.ts';
import type { ResultOrder } from '../../search/rank/result-order.ts';

/** What a surface shows, so that it opens where it was closed. */
export interface ViewRow {
  /** The surface instance: `popup`, `panel:<window id>` or `tab:<id in the tab's address>`. */
  surface: string;
  list: ListName;
  /** The filters of the lists of articles, as terms; empty for none. Terms that can't be read filter nothing. */
  terms: string;
  /** Which end of a list of articles is its top. */
  order: ListOrder;
  /** The text for which articles are searched; absent or empty for none. */
  search?: string;
  /** The list to return to from a search, if it was begun in a list of something other than articles. */
  searchedFrom?: OtherListName | null;
  /** Which results come first; absent for the most relevant ones. */
  resultOrder?: ResultOrder;
  tab: PopupTab;
  /** The article in the reading view; `null` for the list. */
  articleId: number | null;
  /** Where each list was left; absent for a list at its top. */
  places: Partial<Record<ListName, ListPlace>>;
  /** The episode in the player. */
  episodeId?: number | null;
  /** The key point at whose passage the article is to be opened; absent or `null` once it is reached. */
  keyPoint?: string | null;
  /** The highlight whose note is open; absent or `null` for none. */
  note?: string | null;
  /** The day of the briefing that is shown; absent or `null` for the latest. */
  briefing?: string | null;
  /** How "My highlights" is shown; absent until the user changes that. */
  highlights?: HighlightsView;
  at: number;
}

/** What a surface shows if it was never opened. */
export const newView = (surface: string): ViewRow => ({
  surface,
  list: 'unread',
  terms: '',
  order: 'newest',
  tab: 'unread',
  articleId: null,
  places: {},
  at: 0,
});

/**
 * What a surface shows, given the rows of all surfaces, latest last. A surface without a row begins as its kind was
 * left last, because window ids last only as long as the browser runs.
 */
export function viewAmong(rows: readonly ViewRow[], surface: string): ViewRow {
  const own = rows.find((row) => row.surface === surface);
  const kind = kindOf(surface);
  const latest = own ?? rows.findLast((row) => kindOf(row.surface) === kind);
  return { ...newView(surface), ...latest, surface };
}

/** The kind of a surface; surfaces of a kind begin alike. */
export const kindOf = (surface: string): string => surface.split(':')[0] ?? surface;

/** Where a list was left. */
export interface ListPlace {
  /** The row that the keyboard acts on. */
  selectedId: number | null;
  /** Where the list is scrolled to; `null` for its top. */
  top: ListTop | null;
}

/** What a surface shows, with the place of the list that it shows. */
export interface SurfaceView extends ViewRow, ListPlace {
  /** Whether the surface has a row of its own; without one it shows what its kind showed last. */
  isOwn: boolean;
}

/** The place in a list that has not been left yet. */
export const listTop: ListPlace = { selectedId: null, top: null };

/** Where a list was left. */
export const placeIn = ({ places }: ViewRow, list: ListName): ListPlace => places[list] ?? listTop;

/** The view of a surface, from its row. */
export const surfaceView = (row: ViewRow, isOwn: boolean): SurfaceView => ({
  ...row,
  ...placeIn(row, row.list),
  isOwn,
});

/** How the list of all highlights is shown, and where it was left. */
export interface HighlightsView {
  order: HighlightOrder;
  /** Its filters, as terms; empty for none. Terms that can't be read filter nothing. */
  terms: string;
  /** The text for which it is searched; empty for none. */
  search: string;
  /** The id of the row that the keyboard acts on. */
  selected: string | null;
  /** The row at the top of the view, and its distance in pixels below the edge of the view. */
  top: { row: string; offset: number } | null;
}

/** Whether the list of all highlights leaves any out. */
export const isNarrowed = ({ terms, search }: HighlightsView): boolean =>
  terms !== '' || search.trim() !== '';

/** The row at the top of a list's view. */
export interface ListTop {
  articleId: number;
  /** The row's time, so that the next row takes its place if it has left the list. */
  sortAt: number;
  /** Pixels from the top of the view to the row's top; negative if the row begins above it. */
  offset: number;
}

/** The values of one facet that rows of a list have, most frequent first. */
export interface CountedFacet {
  by: FacetName;
  values: readonly CountedValue[];
}

/** Whether a facet is worth a place in the menu. Kinds are only if there are several of them. */
export const isOffered = ({ by, values }: { by: FacetName; values: readonly unknown[] }): boolean =>
  values.length > (by === 'kind' ? 1 : 0);

/** A list whose rows are articles. */
export type ArticleListName =
  | 'unread'
  | 'all'
  | 'saved'
  | 'watch'
  | 'mentions'
  | 'changed'
  | 'recentlyRead';

/** A list whose rows are something else. */
export type OtherListName = 'myHighlights' | 'briefing';

export type ListName = ArticleListName | OtherListName;

/** Whether the rows of a list are articles. */
export const isArticleList = (name: ListName): name is ArticleListName =>
  name !== 'myHighlights' && name !== 'briefing';

export type PopupTab = 'unread' | 'keyPoints' | 'saved' | 'watch';
