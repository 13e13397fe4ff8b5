import type { ListFilter, ListName } from '../../lib/store/rows/views.ts';

/** Narrows the list of all articles to podcasts, which to the reader is a list of its own with a chip of its own. */
export const podcastFilter: ListFilter = { by: 'kind', value: 'podcast' };

/** Whether that is the list. */
export const isPodcastList = (list: ListName, filter: ListFilter | null): boolean =>
  list === 'all' && filter?.by === podcastFilter.by && filter.value === podcastFilter.value;
