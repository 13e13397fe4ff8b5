import { ListFilter as FilterIcon } from 'lucide';
import {
  type FacetFilter,
  type ListFilter,
  toggleFilter,
} from '../../../lib/article/lists/list-filter.ts';
import { t } from '../../../lib/i18n/t.ts';
import { filterLabel } from '../../../lib/presenters/list-filter.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import { Popover } from '../../ui/popover/Popover.tsx';
import { DayFilters } from './DayFilters.tsx';
import { type FacetChoices, type FilterChoice, FilterChoices } from './FilterChoices.tsx';
import { filterMenuId } from './filter-menu-id.ts';
import type { PlacedFacets } from './place-facets.ts';
import { ResultFilters } from './ResultFilters.tsx';
import { useFilterValues } from './use-filter-values.ts';
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
