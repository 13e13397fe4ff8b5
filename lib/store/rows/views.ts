import type { CountedValue } from '../../article/lists/counted-value.ts';
import type { FacetName } from '../../article/lists/filter-facets.ts';
import type { ListOrder } from '../../article/lists/row-place.ts';
import type { HighlightOrder } from '../../highlight/highlight-list.ts';
import type { ResultOrder } from '../../search/rank/result-order.ts';

/** What a surface shows, so that it opens where it was closed. */
export interface ViewRow {
  /** The surface instance: `popup`, `panel:<window id>` or `tab:<tab id>`. */
  surface: string;
  list: ListName;
  /** What the lists of articles are narrowed to, as terms; empty for nothing. Terms that cannot be read narrow nothing. */
  terms: string;
  /** Which end of a list of articles is its top. */
  order: ListOrder;
  /** What articles are searched for; absent or empty for nothing. */
  search?: string;
  /** Where the search was begun, if that is no list of articles: the list to return to. */
  searchedFrom?: OtherListName | null;
  /** What of the results comes first; absent for what fits best. */
  resultOrder?: ResultOrder;
  tab: PopupTab;
  /** The article in the reading view; `null` for the list. */
  articleId: number | null;
  /** Where each list was left; absent for a list at its top. */
  places: Partial<Record<ListName, ListPlace>>;
  /** The episode in the player. */
  episodeId?: number | null;
  /** The key point whose passage the article is to be opened at; absent or `null` once it is reached. */
  keyPoint?: string | null;
  /** The highlight whose note is open; absent or `null` for none. */
  note?: string | null;
  /** The day of the briefing that is shown; absent or `null` for the latest. */
  briefing?: string | null;
  /** How "My highlights" is shown; absent until that was changed. */
  highlights?: HighlightsView;
  at: number;
}

/** What a surface shows that was never opened. */
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
 * What a surface shows, by the rows of all surfaces, the latest last. One that has no row yet begins where its kind was left
 * last: window ids last only as long as the browser runs.
 */
export function viewAmong(rows: readonly ViewRow[], surface: string): ViewRow {
  const own = rows.find((row) => row.surface === surface);
  const kind = kindOf(surface);
  const latest = own ?? rows.findLast((row) => kindOf(row.surface) === kind);
  return { ...newView(surface), ...latest, surface };
}

/** What surfaces that begin alike have in common. */
export const kindOf = (surface: string): string => surface.split(':')[0] ?? surface;

/** Where a list was left. */
export interface ListPlace {
  /** The row that has the keyboard. */
  selectedId: number | null;
  /** Where the list is scrolled to; `null` for its top. */
  top: ListTop | null;
}

/** What a surface shows, with the place of the list that it shows. */
export interface SurfaceView extends ViewRow, ListPlace {
  /** Whether the surface has a row of its own; without one it shows what its kind showed last. */
  isOwn: boolean;
}

/** The place in a list that was not left yet. */
export const listTop: ListPlace = { selectedId: null, top: null };

/** The place in a list. */
export const placeIn = ({ places }: ViewRow, list: ListName): ListPlace => places[list] ?? listTop;

/** What a row says that a surface shows. */
export const surfaceView = (row: ViewRow, isOwn: boolean): SurfaceView => ({
  ...row,
  ...placeIn(row, row.list),
  isOwn,
});

/** How the list of all highlights is shown, and where it was left. */
export interface HighlightsView {
  order: HighlightOrder;
  /** What it is narrowed to, as terms; empty for nothing. Terms that cannot be read narrow nothing. */
  terms: string;
  /** What it is searched for; empty for nothing. */
  search: string;
  /** The id of the row that has the keyboard. */
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
  /** The row's time, so that the next row takes its place where it has left the list. */
  sortAt: number;
  /** Pixels from the top of the view to the row's top; negative where the row begins above it. */
  offset: number;
}

/** The values of one facet that rows of a list have, the most frequent first. */
export interface CountedFacet {
  by: FacetName;
  values: readonly CountedValue[];
}

/** Whether a facet is worth a place in the menu. Kinds are only where there are several. */
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
