import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { writeTerms } from '../../lib/article/lists/filter-terms.ts';
import {
  type ListFilter,
  withFilters,
  withoutFilters,
} from '../../lib/article/lists/list-filter.ts';
import { formatNumber } from '../../lib/i18n/format-number.ts';
import { t } from '../../lib/i18n/t.ts';
import { isArticleList, type ListName } from '../../lib/store/rows/views.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { isPodcastList, podcastFilter } from '../live/podcast-filter.ts';
import { useSidewaysWheel } from '../ui/dom/use-sideways-wheel.ts';
import { ActiveFilters } from './filters/ActiveFilters.tsx';
import { FilterMenu } from './filters/FilterMenu.tsx';
import type { CountedSearch } from './filters/use-result-facets.ts';
import './ListChips.css';

export type ListChipsProps = {
  list: ArticleList;
  /** The filters that were chosen last, whose rows may not be shown yet. */
  chosen: readonly ListFilter[];
  shown: ListName;
  /** What is searched for in place of that list; `null` for nothing. */
  search?: CountedSearch | null;
  /** The number of highlights; `undefined` until counted. */
  highlights: number | undefined;
  /** Whether briefings are made. */
  hasBriefings?: boolean;
  now: number;
  onSelect: (name: ListName, filters?: readonly ListFilter[]) => void;
  /** Further chips, after the lists. */
  children?: ComponentChildren;
  /** Gives the results of the search other filters. */
  onNarrow?: (filters: readonly ListFilter[]) => void;
};

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

const nameOf = (name: ListName): string =>
  name === 'myHighlights' ? t('myHighlights_title') : t(`list_name_${name}`);

/** The active filters and the lists to choose from, in one row. */
export function ListChips(props: ListChipsProps) {
  const { list, chosen, shown, search = null, highlights, now, onSelect, onNarrow } = props;
  const { hasBriefings = false } = props;
  const isSearch = search !== null;
  const { filters, chips, count } = list;
  const { counts, hasRows, hasPodcasts } = chipsOf(chips, shown, highlights, hasBriefings);
  const offered = names.filter((name) => name === shown || (hasRows[name] ?? true));
  const showsPodcasts = !isSearch && isPodcastList(shown, filters);
  // The chip of that list says so already.
  const others = showsPodcasts ? withoutFilters(filters, [podcastFilter.by]) : filters;
  const chipRow = useRef<HTMLDivElement>(null);
  const terms = writeTerms(others);
  // A chip or a number that comes later moves those behind it.
  const widths = [offered.length, Boolean(chips), highlights === undefined];
  useCurrentInView(chipRow, terms !== '', [shown, showsPodcasts, terms, ...widths]);
  useSidewaysWheel(chipRow);
  const filterShown = (next: readonly ListFilter[]) =>
    isSearch && onNarrow ? onNarrow(next) : onSelect(shown, next);
  const narrow = (left: readonly ListFilter[]) =>
    filterShown(showsPodcasts ? withFilters(left, [podcastFilter]) : left);
  return (
    <nav class="ListChips" aria-label={t('list_lists')}>
      {/* Firefox makes what scrolls a tab stop of its own. */}
      <div class="chips" ref={chipRow} tabIndex={-1}>
        <ActiveFilters filters={others} count={count} onChange={narrow} />
        {offered.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === shown && !showsPodcasts && !isSearch ? 'true' : undefined}
            onClick={() => onSelect(name, others)}
          >
            {nameOf(name)}
            {counts[name] !== null && ` ${formatNumber(counts[name])}`}
          </button>
        ))}
        {(hasPodcasts || showsPodcasts) && (
          <button
            type="button"
            aria-current={showsPodcasts ? 'true' : undefined}
            onClick={() => onSelect('all', withFilters(others, [podcastFilter]))}
          >
            {t('filter_kind_podcast')}
          </button>
        )}
        {props.children}
      </div>
      {isArticleList(shown) && (
        <FilterMenu
          list={{ name: list.name, filters: chosen }}
          search={search}
          now={now}
          onChange={filterShown}
        />
      )}
    </nav>
  );
}

/** The numbers of the chips, and which lists have rows, of those that are offered only then. */
function chipsOf(
  chips: ArticleList['chips'],
  shown: ListName,
  highlights: number | undefined,
  hasBriefings: boolean,
) {
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
    watch: watched > 0 || shown === 'mentions',
    // Beside Watch, whose other articles these are.
    mentions: mentions > 0 && shown === 'watch',
    briefing: hasBriefings,
    changed: changed > 0,
    recentlyRead: hasRecentlyRead,
  };
  return { counts, hasRows, hasPodcasts };
}

/** Scrolls to the chip of the current list whenever one of these changes. */
function useCurrentInView(
  chipRow: RefObject<HTMLElement | null>,
  hasFilters: boolean,
  inputs: readonly unknown[],
): void {
  useLayoutEffect(() => {
    const row = chipRow.current;
    if (!row) return;
    // The filters stand first: as much of them is shown as there is space for beside their list.
    if (hasFilters) row.scrollTo(0, 0);
    const showCurrent = () =>
      row.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    showCurrent();
    const observer = new ResizeObserver(showCurrent);
    observer.observe(row);
    return () => observer.disconnect();
  }, inputs);
}
