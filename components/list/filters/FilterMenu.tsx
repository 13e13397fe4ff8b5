import { ListFilter as FilterIcon } from 'lucide';
import { useLayoutEffect, useState } from 'preact/hooks';
import {
  type FacetFilter,
  type ListFilter,
  toggleFilter,
} from '../../../lib/article/lists/list-filter.ts';
import { t } from '../../../lib/i18n/t.ts';
import { filterLabel } from '../../../lib/presenters/list-filter.ts';
import { countFacets } from '../../../lib/store/lists/count-facets.ts';
import {
  type FilterFacet,
  readFacets,
  storeFacets,
} from '../../../lib/store/lists/filter-values.ts';
import type { ArticleListName, CountedFacet } from '../../../lib/store/rows/views.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import { Popover } from '../../ui/popover/Popover.tsx';
import { DayFilters } from './DayFilters.tsx';
import { type FacetChoices, type FilterChoice, FilterChoices } from './FilterChoices.tsx';
import { filterMenuId } from './filter-menu-id.ts';
import { type PlacedFacets, placeFacets } from './place-facets.ts';
import { ResultFilters } from './ResultFilters.tsx';
import type { CountedSearch } from './use-result-facets.ts';

export type FilterMenuProps = {
  list: Pick<ArticleList, 'name' | 'filters'>;
  /** The search that is shown in place of the list; `null` for none. */
  search: CountedSearch | null;
  now: number;
  onChange: (filters: readonly ListFilter[]) => void;
};

/** The filters of a list, each with its number of rows. A filter of another kind is added to the active ones. */
export function FilterMenu({ list, search, now, onChange }: FilterMenuProps) {
  return (
    <Popover icon={FilterIcon} label={t('filter_open')} kind="dialog" id={filterMenuId}>
      {(close) => {
        const select = (filters: readonly ListFilter[]) => {
          close();
          onChange(filters);
        };
        return search ? (
          <ResultFilters
            search={search}
            filters={list.filters}
            now={now}
            onSelect={select}
            onType={onChange}
          />
        ) : (
          <Filters list={list} now={now} onChange={onChange} onSelect={select} />
        );
      }}
    </Popover>
  );
}

type FiltersProps = Omit<FilterMenuProps, 'search'> & { onSelect: FilterMenuProps['onChange'] };

function Filters({ list: { name, filters }, now, onChange, onSelect }: FiltersProps) {
  const found = useFilterValues(name);
  const choiceOf = (filter: FacetFilter, count: number | null) =>
    choiceFrom(filter, count, filters, onSelect);
  return (
    <FilterChoices
      facets={found && facetsFrom(found, choiceOf)}
      searchLabel={t('filter_search')}
      emptyText={t('filter_nothingToFilter')}
      noMatch={(typed) => t('filter_noMatch', { typed })}
    >
      <DayFilters
        filters={filters}
        offersUnread={name !== 'unread'}
        now={now}
        onSelect={onSelect}
        onType={onChange}
      />
    </FilterChoices>
  );
}

const facetsFrom = (
  { facets, late }: PlacedFacets,
  choiceOf: (filter: FacetFilter, count: number | null) => FilterChoice,
): FacetChoices[] => [
  ...facets.map(({ by, values }) => ({
    title: t(`filter_by_${by}`),
    choices: values.map(({ value, count }) => choiceOf({ by, value }, count)),
  })),
  {
    title: t('filter_foundLater'),
    isLate: true,
    choices: late.map(({ by, value, count }) => choiceOf({ by, value }, count)),
  },
];

function choiceFrom(
  filter: FacetFilter,
  counted: number | null,
  filters: readonly ListFilter[],
  onSelect: FiltersProps['onSelect'],
): FilterChoice {
  const { by, value } = filter;
  const name = filterLabel([filter]);
  const { isActive, next } = toggleFilter(filters, filter);
  // Counts are of the whole list, so they would be wrong beside a filter of another kind.
  const count = filters.some((each) => each.by !== by) ? null : counted;
  return {
    key: `${by} ${value}`,
    name,
    count,
    isActive,
    label: () => (count === null ? name : t('filter_choiceWithCount', { name, count })),
    onSelect: () => onSelect(next),
  };
}

/**
 * What a list can be filtered by; `undefined` for a moment, and `null` if it can't be read. A long list is then counted,
 * which ends when the menu is closed.
 */
function useFilterValues(name: ArticleListName): PlacedFacets | null | undefined {
  const [opened, setOpened] = useState<readonly FilterFacet[] | null>();
  const [counted, setCounted] = useState<readonly CountedFacet[]>([]);
  // A layout effect reads before the empty menu is painted, so that the values appear a frame earlier.
  useLayoutEffect(() => {
    const closing = new AbortController();
    void fill(closing.signal).catch((error: unknown) => {
      setOpened((known) => known ?? null);
      throw error;
    });
    return () => closing.abort();
  }, [name]);

  const fill = async (signal: AbortSignal) => {
    const { facets, isCounted } = await readFacets(name);
    if (signal.aborted) return;
    setOpened(facets);
    setCounted([]);
    if (isCounted) return;
    const found: CountedFacet[] = [];
    for await (const facet of countFacets(name, signal)) {
      found.push(facet);
      setCounted([...found]);
    }
    if (!signal.aborted) await storeFacets(name, found);
  };
  return opened && placeFacets(opened, counted);
}
