import { useLayoutEffect, useState } from 'preact/hooks';
import { writeTerms } from '../../lib/article/lists/filter-terms.ts';
import type { ListFilter } from '../../lib/article/lists/list-filter.ts';
import type { SurfaceView } from '../../lib/store/rows/views.ts';

/** Articles, each opened from within the one before it. `null` is the list. */
export type ArticlePath = readonly (number | null)[];

/** An article in which a list was chosen, with all that was shown. */
interface LeftArticle {
  row: SurfaceView;
  path: ArticlePath;
  /** The filter of the list. */
  terms: string;
  /** The article in which the list was chosen that this one was opened from. */
  before: LeftArticle | null;
}

/** Remembers the articles in which lists with a filter were chosen, each for as long as its list is shown. */
export function useLeftArticles(row: SurfaceView | undefined) {
  const [left, setLeft] = useState<LeftArticle | null>(null);
  const isItsList = row?.list === 'all' && row.terms === left?.terms;
  useLayoutEffect(() => {
    if (!isItsList) setLeft(null);
  }, [isItsList]);
  return {
    left: row?.articleId === null ? left : null,
    leaveFor: (filter: ListFilter, path: ArticlePath) => {
      if (row) setLeft({ row, path, terms: writeTerms([filter]), before: left });
    },
    forgetLeft: () => setLeft((before) => before?.before ?? null),
  };
}
