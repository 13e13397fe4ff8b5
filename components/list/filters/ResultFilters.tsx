import {
  type ListFilter,
  toggleFilter,
  withFilters,
} from '../../../lib/article/lists/list-filter.ts';
import { t } from '../../../lib/i18n/t.ts';
import { filterLabel } from '../../../lib/presenters/list-filter.ts';
import { DayFilters } from './DayFilters.tsx';
import { type FacetChoices, type FilterChoice, FilterChoices } from './FilterChoices.tsx';
import { type CountedSearch, type ResultFacets, useResultFacets } from './use-result-facets.ts';

export type ResultFiltersProps = {
  search: CountedSearch;
  filters: readonly ListFilter[];
  now: number;
  /** Called with the filters after a choice. */
  onSelect: (filters: readonly ListFilter[]) => void;
  /** Called with the filters while a date is typed, which doesn't close the menu. */
  onType: (filters: readonly ListFilter[]) => void;
};

/** What the results of a search can be narrowed by, each with the number of results that it leaves. */
export function ResultFilters({ search, filters, now, onSelect, onType }: ResultFiltersProps) {
  const facets = useResultFacets(search, filters);
  return (
    <FilterChoices
      facets={facets && facetsFrom(facets, filters, onSelect)}
      searchLabel={t('filter_search')}
      emptyText={t('filter_nothingToFilter')}
      noMatch={(typed) => t('filter_noMatch', { typed })}
    >
      <DayFilters filters={filters} offersUnread now={now} onSelect={onSelect} onType={onType} />
    </FilterChoices>
  );
}

function facetsFrom(
  { facets, years }: ResultFacets,
  filters: readonly ListFilter[],
  onSelect: ResultFiltersProps['onSelect'],
): FacetChoices[] {
  const choiceOf = (
    key: string,
    name: string,
    count: number,
    chosen: { isActive: boolean; next: readonly ListFilter[] },
  ): FilterChoice => ({
    key,
    name,
    count,
    isActive: chosen.isActive,
    label: () => t('filter_choiceWithCount', { name, count }),
    onSelect: () => onSelect(chosen.next),
  });
  return [
    ...facets.map(({ by, values }) => ({
      title: t(`filter_by_${by}`),
      choices: values.map(({ value, count }) => {
        const filter: ListFilter = { by, value };
        return choiceOf(value, filterLabel([filter]), count, toggleFilter(filters, filter));
      }),
    })),
    {
      title: t('search_byYear'),
      choices: years.map(({ year, count }) =>
        choiceOf(String(year), String(year), count, toggleYear(filters, year)),
      ),
    },
  ];
}

function toggleYear(filters: readonly ListFilter[], year: number) {
  const after: ListFilter = { by: 'after', value: `${year}-01-01` };
  const before: ListFilter = { by: 'before', value: `${year + 1}-01-01` };
  const others = filters.filter(({ by }) => by !== 'after' && by !== 'before');
  const has = ({ by, value }: ListFilter) =>
    filters.some((each) => each.by === by && each.value === value);
  const isActive = has(after) && has(before);
  return { isActive, next: isActive ? others : withFilters(others, [after, before]) };
}
