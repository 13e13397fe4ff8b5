import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ListFilter, withFilters } from '../../../lib/article/lists/list-filter.ts';
import { formatNumber } from '../../../lib/i18n/format-number.ts';
import { t } from '../../../lib/i18n/t.ts';
import { filterGroups } from '../../../lib/presenters/list-filter.ts';
import { isArticleList, type ListName } from '../../../lib/store/rows/views.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import { podcastFilter } from '../../live/podcast-filter.ts';
import { useSidewaysWheel } from '../../ui/dom/use-sideways-wheel.ts';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import { FilterMenu } from '../filters/FilterMenu.tsx';
import type { CountedSearch } from '../filters/use-result-facets.ts';
import { listChoices } from './list-choices.ts';
import { listLabel } from './list-label.ts';
import './ListChips.css';

export type ListChipsProps = {
  list: ArticleList;
  /** The filters that were chosen last, whose rows may not be shown yet. */
  chosen: readonly ListFilter[];
  shown: ListName;
  /** The search that is shown in place of the list; `null` for none. */
  search: CountedSearch | null;
  /** The number of highlights; `undefined` until counted. */
  highlights: number | undefined;
  /** Whether anything is followed. */
  follows: boolean;
  /** Whether briefings are made. */
  hasBriefings: boolean;
  now: number;
  onSelect: (name: ListName, filters?: readonly ListFilter[]) => void;
  /** Further chips, after the lists. */
  children?: ComponentChildren;
  /** Changes the filters of the results. */
  onNarrow: (filters: readonly ListFilter[]) => void;
};

/** The chips of the active filters and of the lists, and the filter menu. The chip chosen last stays in view. */
export function ListChips(props: ListChipsProps) {
  const { list, chosen, shown, search, highlights, now, onSelect, onNarrow, children } = props;
  const isSearch = search !== null;
  const choices = listChoices({ ...props, isSearch });
  const row = useRef<HTMLDivElement>(null);
  // A chip or a number that appears later moves the chips after it.
  const widths = [choices.offered.length, Boolean(list.chips), highlights === undefined];
  const { offered, podcasts, filters } = choices;
  useChosenInView(row, `${shown} ${podcasts.isCurrent}`, filters, widths);
  useSidewaysWheel(row);
  const narrow = (next: readonly ListFilter[]) =>
    isSearch ? onNarrow(next) : onSelect(shown, next);
  return (
    <nav class="ListChips" aria-label={t('list_lists')}>
      {/* Firefox makes every scroll container a tab stop. */}
      <div class="chips" ref={row} tabIndex={-1}>
        <ActiveFilters
          filters={filters}
          count={list.count}
          onChange={(left) =>
            narrow(podcasts.isCurrent ? withFilters(left, [podcastFilter]) : left)
          }
        />
        {offered.map(({ name, count, isCurrent }) => (
          <button
            key={name}
            type="button"
            aria-current={isCurrent ? 'true' : undefined}
            onClick={() => onSelect(name, filters)}
          >
            {listLabel(name)}
            {count !== null && ` ${formatNumber(count)}`}
          </button>
        ))}
        {podcasts.isOffered && (
          <button
            type="button"
            aria-current={podcasts.isCurrent ? 'true' : undefined}
            onClick={() => onSelect('all', withFilters(filters, [podcastFilter]))}
          >
            {t('filter_kind_podcast')}
          </button>
        )}
        {children}
      </div>
      {isArticleList(shown) && (
        <FilterMenu
          list={{ name: list.name, filters: chosen }}
          search={search}
          now={now}
          onChange={narrow}
        />
      )}
    </nav>
  );
}

/** The chip that was chosen last. */
interface ChosenChip {
  list: string;
  filters: readonly string[];
  /** The position among the filters; `null` for the current list. */
  at: number | null;
}

/** Scrolls to the chip that was chosen last, also when a width changes. */
function useChosenInView(
  chipRow: RefObject<HTMLElement | null>,
  list: string,
  filters: readonly ListFilter[],
  widths: readonly unknown[],
): void {
  const groups = filterGroups(filters).map((group) => JSON.stringify(group));
  const last = useRef<ChosenChip | null>(null);
  useLayoutEffect(() => {
    const row = chipRow.current;
    if (!row) return;
    const chosen = chosenAfter(last.current, list, groups);
    // Filters come first in the row: as many as fit are shown before the chosen one.
    if (chosen.at !== null && chosen !== last.current) row.scrollTo(0, 0);
    last.current = chosen;
    const show = () => {
      const chip =
        chosen.at === null
          ? row.querySelector('[aria-current]')
          : row.querySelectorAll('.FilterChip')[chosen.at];
      chip?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    show();
    const observer = new ResizeObserver(show);
    // The number of a saved search arrives late.
    for (const each of [row, ...row.children]) observer.observe(each);
    return () => observer.disconnect();
  }, [list, ...widths, groups.join()]);
}

/** The chip of a new filter, or else of another list; the first filter after one was removed. */
function chosenAfter(
  before: ChosenChip | null,
  list: string,
  filters: readonly string[],
): ChosenChip {
  const isSameList = before?.list === list;
  if (isSameList && before.filters.join() === filters.join()) return before;
  const added = filters.findIndex((filter) => !before?.filters.includes(filter));
  if (added >= 0) return { list, filters, at: added };
  return { list, filters, at: isSameList && filters.length > 0 ? 0 : null };
}
