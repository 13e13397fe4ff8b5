import { updateView as updateStoredView, type ViewChange } from '../../store/lists/views.ts';

/** What a surface shows when it searches all articles for a text. */
export const viewOfSearch = (text: string): ViewChange => ({
  list: 'all',
  terms: '',
  search: text.trim(),
  searchedFrom: null,
  articleId: null,
  note: null,
  selectedId: null,
  top: null,
});

/** Changes what a surface shows. */
export const updateView = (view: string, change: ViewChange, at = Date.now()): Promise<void> =>
  updateStoredView(view, change, at);
