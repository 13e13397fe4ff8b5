import { readTerms, writeTerms } from '../../lib/article/lists/filter-terms.ts';
import { type ListFilter, withoutFilters } from '../../lib/article/lists/list-filter.ts';
import {
  type HighlightsView,
  isArticleList,
  isNarrowed,
  type ListName,
  type ListPlace,
  listTop,
  type SurfaceView,
} from '../../lib/store/rows/views.ts';

/** The stored terms, as far as they can be read. */
export const filtersOf = ({ terms }: Pick<SurfaceView, 'terms'>): readonly ListFilter[] =>
  readTerms(terms) ?? [];

/** The same as terms. */
export const termsOf = (row: SurfaceView): string => writeTerms(filtersOf(row));

/** Closes the article. */
export const noArticle = { articleId: null, note: null };

/** A list opens where it was left; with other filters, at its top. */
export function changeToList(
  row: SurfaceView,
  view: HighlightsView,
  list: ListName,
  filters: readonly ListFilter[],
) {
  // Every article of that list is unread.
  const terms = writeTerms(list === 'unread' ? withoutFilters(filters, ['is']) : filters);
  const { selectedId, top } = placeOf(row, list, terms);
  const start = { terms: '', search: '', selected: null, top: null };
  return {
    list,
    terms,
    search: '',
    selectedId,
    top,
    ...(list === 'myHighlights' && isNarrowed(view) && { highlights: { ...view, ...start } }),
  };
}

/** A list that a search is left for is filtered as that was; of what is no list of articles, that is All. */
export function changeToSearch(row: SurfaceView, text: string) {
  const filters = filtersOf(row);
  const isList = text.trim() === '' && row.list === 'unread';
  const list = isArticleList(row.list) ? row.list : 'all';
  const terms = writeTerms(isList ? withoutFilters(filters, ['is']) : filters);
  return { list, search: text, terms };
}

function placeOf(row: SurfaceView, list: ListName, terms: string): ListPlace {
  if (list === row.list && terms === termsOf(row)) return row;
  return (terms === '' && list !== row.list && row.places[list]) || listTop;
}
