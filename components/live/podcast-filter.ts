import type { ListFilter } from '../../lib/article/lists/list-filter.ts';
import type { ListName } from '../../lib/store/rows/views.ts';

/** The filter for podcasts, which the interface offers as a list of its own. */
export const podcastFilter: ListFilter = { by: 'kind', value: 'podcast' };

/** Whether this is the list of podcasts, narrowed further or not. */
export const isPodcastList = (list: ListName, filters: readonly ListFilter[]): boolean =>
  list === 'all' &&
  filters.some(({ by, value }) => by === podcastFilter.by && value === podcastFilter.value);
