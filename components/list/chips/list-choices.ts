import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { withoutFilters } from '../../../lib/article/lists/list-filter.ts';
import type { ListName } from '../../../lib/store/rows/views.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import { isPodcastList, podcastFilter } from '../../live/podcast-filter.ts';

export interface ListChoicesInput {
  list: Pick<ArticleList, 'filters' | 'chips'>;
  shown: ListName;
  /** Whether a search is shown in place of the list. */
  isSearch: boolean;
  /** The number of highlights; `undefined` until counted. */
  highlights: number | undefined;
  /** Whether anything is followed. */
  follows: boolean;
  /** Whether briefings are made. */
  hasBriefings: boolean;
}

/** The lists to choose from, and what the shown one is narrowed to. */
export interface ListChoices {
  offered: readonly { name: ListName; count: number | null; isCurrent: boolean }[];
  podcasts: { isOffered: boolean; isCurrent: boolean };
  /** The active filters, except the one that makes up the list of podcasts. */
  filters: readonly ListFilter[];
}

const names = [
  'unread',
  'all',
  'watch',
  'mentions',
  'saved',
  'briefing',
  'myHighlights',
  'changed',
  'recentlyRead',
] as const;

/** The lists that have rows, Watch once anything is followed, and the shown one. */
export function listChoices(input: ListChoicesInput): ListChoices {
  const { list, shown, isSearch } = input;
  const { counts, hasRows, hasPodcasts } = chipsOf(input);
  const isPodcasts = !isSearch && isPodcastList(shown, list.filters);
  return {
    offered: names
      .filter((name) => name === shown || (hasRows[name] ?? true))
      .map((name) => ({
        name,
        count: counts[name],
        isCurrent: name === shown && !isPodcasts && !isSearch,
      })),
    podcasts: { isOffered: hasPodcasts || isPodcasts, isCurrent: isPodcasts },
    filters: isPodcasts ? withoutFilters(list.filters, [podcastFilter.by]) : list.filters,
  };
}

/** The counts of the chips, and whether the lists that are offered only with rows have any. */
function chipsOf(input: ListChoicesInput) {
  const { shown, highlights, follows, hasBriefings } = input;
  const { chips } = input.list;
  const { changed = 0, watched = 0, mentions = 0 } = chips ?? {};
  const { hasPodcasts = false, hasRecentlyRead = false } = chips ?? {};
  const counts: Record<ListName, number | null> = {
    unread: chips?.unread ?? null,
    all: null,
    watch: watched,
    mentions,
    saved: chips?.saved ?? null,
    briefing: null,
    myHighlights: highlights ?? null,
    changed,
    recentlyRead: null,
  };
  const hasRows: Partial<Record<ListName, boolean>> = {
    watch: follows || watched + mentions > 0 || shown === 'mentions',
    // Offered only in Watch, which lists the other articles on followed entities.
    mentions: mentions > 0 && shown === 'watch',
    briefing: hasBriefings,
    changed: changed > 0,
    recentlyRead: hasRecentlyRead,
  };
  return { counts, hasRows, hasPodcasts };
}
