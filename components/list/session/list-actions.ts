import { writeTerms } from '../../../lib/article/lists/filter-terms.ts';
import { isArticleList, listTop, type SurfaceView } from '../../../lib/store/rows/views.ts';
import { highlightsView } from '../../live/use-my-highlights.ts';
import type { View } from '../../live/use-view.ts';
import type { ListSession } from '../list-session.ts';
import {
  changeToList,
  changeToSaved,
  changeToSearch,
  noArticle,
  type WholePlaces,
} from './list-change.ts';

/** How the user changes what a list shows. */
export type ListActions = Pick<
  ListSession,
  'searchFor' | 'showSaved' | 'sortResults' | 'narrow' | 'select' | 'show' | 'sort'
>;

export interface ListActionContext {
  row: SurfaceView;
  change: View['show'];
  list: Pick<ListSession, 'articles' | 'expanded'>;
  /** Whether an open article stands beside the list, and stays when another list is chosen. */
  isBeside: boolean;
  wholePlaces: { current: WholePlaces };
}

/** The changes of what a view shows. Each is based on the view as it is now. */
export function listActions(context: ListActionContext): ListActions {
  const { row, change, list, isBeside, wholePlaces } = context;
  const left = isBeside ? {} : noArticle;
  return {
    searchFor: (text) => change({ ...listTop, ...changeToSearch(row, text, wholePlaces.current) }),
    showSaved: (saved) => change({ ...changeToSaved(row, saved), ...listTop, ...left }),
    sortResults: (order) => change({ resultOrder: order, ...listTop }),
    narrow: (filters) => change({ terms: writeTerms(filters), ...listTop }),
    select: (articleId) => change({ selectedId: articleId }),
    show: (name, filters = []) => {
      // Highlights and briefings leave the list of articles as it is until one is shown again.
      if (isArticleList(name)) list.articles.clearRead();
      list.expanded.reset();
      change({
        ...changeToList(row, highlightsView(row), name, filters, wholePlaces.current),
        ...left,
      });
    },
    // Starts at the top: after a change of order, a row near the top would be near the end.
    sort: (order) => {
      wholePlaces.current = {};
      change({ order, ...listTop });
    },
  };
}
