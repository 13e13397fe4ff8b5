import { writeTerms } from '../../../lib/article/lists/filter-terms.ts';
import type { ListTop, SurfaceView } from '../../../lib/store/rows/views.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import type { ShownSearch } from '../../search/shown-search.ts';
import { isSearched, termsOf } from './list-change.ts';

/** What a list shows: rows of articles, or those of a search. */
interface Shown {
  articles: ArticleList;
  search: ShownSearch | null;
}

/** The row at which the list was left; `null`, for the top, if the results of a search no longer have that row. */
export function topOf({ top }: SurfaceView, { articles, search }: Shown): ListTop | null {
  const isLost = top !== null && articles.indexOf(top.articleId) < 0;
  if (!isLost) return top;
  return search ? null : articles.top;
}

/** Whether these are the rows that a view asks for. Until they are read, the rows of the previous list stay. */
export function isAskedFor(row: SurfaceView, { articles, search }: Shown): boolean {
  if (termsOf(row) !== writeTerms((search ?? articles).filters)) return false;
  if (search)
    return row.search === search.text && (row.resultOrder ?? 'relevance') === search.order;
  return !isSearched(row) && row.list === articles.name && row.order === articles.order;
}
