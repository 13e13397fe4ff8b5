import { readTerms, writeTerms } from '../../../lib/article/lists/filter-terms.ts';
import { type ListFilter, withoutFilters } from '../../../lib/article/lists/list-filter.ts';
import type { SavedSearch } from '../../../lib/settings.ts';
import {
  type HighlightsView,
  isArticleList,
  isNarrowed,
  type ListName,
  type ListPlace,
  listTop,
  type OtherListName,
  type SurfaceView,
} from '../../../lib/store/rows/views.ts';
import { maxTyped } from '../../ui/fields/max-typed.ts';

/** The filters of the view's stored terms; none if the terms can't be read, or what is shown has no articles as rows. */
export const filtersOf = ({ list, terms }: Pick<SurfaceView, 'list' | 'terms'>) =>
  (isArticleList(list) && readTerms(terms)) || noFilters;

const noFilters: readonly ListFilter[] = [];

/** The view's terms in the form in which filters are written; empty if they can't be read. */
export const termsOf = (row: SurfaceView): string => writeTerms(filtersOf(row));

/** Closes the article. */
export const noArticle = { articleId: null, note: null };

/** Where lists were left without filters and search. */
export type WholePlaces = SurfaceView['places'];

/** Whether a list of articles is searched. */
export const isSearched = ({ search = '' }: Pick<SurfaceView, 'search'>): boolean =>
  search.trim() !== '';

/** A list opens where it was left; with other filters, at its top. */
export function changeToList(
  row: SurfaceView,
  view: HighlightsView,
  list: ListName,
  filters: readonly ListFilter[],
  whole: WholePlaces,
) {
  // Every article of that list is unread.
  const terms = writeTerms(list === 'unread' ? withoutFilters(filters, ['is']) : filters);
  const start = { terms: '', search: '', selected: null, top: null };
  return {
    list,
    terms,
    search: '',
    searchedFrom: null,
    ...placeOf(row, list, terms, whole),
    ...(list === 'myHighlights' && isNarrowed(view) && { highlights: { ...view, ...start } }),
  };
}

/**
 * A search keeps the list and its filters, and emptying it leaves them as they are, where the list was left. A search
 * that was begun elsewhere, such as in My highlights, searches All; emptying it returns to where it was begun. No more
 * is searched for than the field takes: a text selected on a page may be longer.
 */
export function changeToSearch(row: SurfaceView, text: string, whole: WholePlaces) {
  const filters = filtersOf(row);
  const isLeft = text.trim() === '';
  const searchedFrom = searchedFromOf(row);
  if (isLeft && searchedFrom !== null)
    return { list: searchedFrom, search: '', searchedFrom: null, terms: writeTerms(filters) };
  const list = isArticleList(row.list) ? row.list : 'all';
  const isUnread = isLeft && list === 'unread';
  const terms = writeTerms(isUnread ? withoutFilters(filters, ['is']) : filters);
  const place = isLeft && placeOf(row, list, terms, whole);
  return { list, search: text.slice(0, maxTyped), searchedFrom, terms, ...place };
}

/** A saved search searches All, and returns like a typed one. */
export const changeToSaved = (row: SurfaceView, { text, terms }: SavedSearch) =>
  ({ list: 'all', search: text, searchedFrom: searchedFromOf(row), terms }) as const;

/** Where an emptied search returns to: where it was begun, or is being begun now; `null` for a list of articles. */
function searchedFromOf({
  list,
  search = '',
  searchedFrom = null,
}: SurfaceView): OtherListName | null {
  if (!isArticleList(list)) return list;
  return isSearched({ search }) ? searchedFrom : null;
}

function placeOf(row: SurfaceView, list: ListName, terms: string, whole: WholePlaces): ListPlace {
  const isShown = list === row.list && terms === termsOf(row) && !isSearched(row);
  const places = isShown ? row.places : whole;
  return ((isShown || terms === '') && places[list]) || listTop;
}

/** These ids without duplicates and missing ones. */
export const idsAmong = (ids: readonly (number | null | undefined)[]): number[] =>
  [...new Set(ids)].filter((id) => typeof id === 'number');
