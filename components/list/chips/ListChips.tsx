import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { writeTerms } from '../../../lib/article/lists/filter-terms.ts';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { isArticleList, type ListName } from '../../../lib/store/rows/views.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import { useSidewaysWheel } from '../../ui/dom/use-sideways-wheel.ts';
import { FilterMenu } from '../filters/FilterMenu.tsx';
import type { CountedSearch } from '../filters/use-result-facets.ts';
import { ChipRow } from './ChipRow.tsx';
import { listChoices } from './list-choices.ts';

export type ListChipsProps = {
  list: ArticleList;
  /** The filters that were chosen last, whose rows may not be shown yet. */
  chosen: readonly ListFilter[];
  shown: ListName;
  /** What is searched for in place of that list; `null` for nothing. */
  search: CountedSearch | null;
  /** The number of highlights; `undefined` until counted. */
  highlights: number | undefined;
  /** Whether briefings are made. */
  hasBriefings: boolean;
  now: number;
  onSelect: (name: ListName, filters?: readonly ListFilter[]) => void;
  /** Further chips, after the lists. */
  children?: ComponentChildren;
  /** Gives the results of the search other filters. */
  onNarrow: (filters: readonly ListFilter[]) => void;
};

/** The chips of the lists, of which the current one stays in view, and the menu of filters. */
export function ListChips(props: ListChipsProps) {
  const { list, chosen, shown, search, highlights, now, onSelect, onNarrow, children } = props;
  const isSearch = search !== null;
  const choices = listChoices({ ...props, isSearch });
  const row = useRef<HTMLDivElement>(null);
  const terms = writeTerms(choices.filters);
  // A chip or a number that comes later moves those behind it.
  const widths = [
    choices.offered.length,
    Boolean(list.chips),
    list.isCounted,
    highlights === undefined,
  ];
  useCurrentInView(row, terms !== '', [shown, choices.podcasts.isCurrent, terms, ...widths]);
  useSidewaysWheel(row);
  const narrow = (next: readonly ListFilter[]) =>
    isSearch ? onNarrow(next) : onSelect(shown, next);
  return (
    <ChipRow
      {...{ choices, row, onSelect }}
      count={list.isCounted ? list.count : null}
      onNarrow={narrow}
      filterMenu={
        isArticleList(shown) && (
          <FilterMenu
            list={{ name: list.name, filters: chosen }}
            search={search}
            now={now}
            onChange={narrow}
          />
        )
      }
    >
      {children}
    </ChipRow>
  );
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
