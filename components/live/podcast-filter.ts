import type { ListFilter, ListName } from '../../lib/store/rows/views.ts';

/** The filter for podcasts, which the interface offers as a list of its own. */
export const podcastFilter: ListFilter = { by: 'kind', value: 'podcast' };

/** Whether this is the list of podcasts. */
export const isPodcastList = (list: ListName, filter: ListFilter | null): boolean =>
  list === 'all' && filter?.by === podcastFilter.by && filter.value === podcastFilter.value;
