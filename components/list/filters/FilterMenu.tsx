import { ListFilter as FilterIcon } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { filterLabel } from '../../../lib/presenters/list.ts';
import type { ListFilter } from '../../../lib/store/rows/views.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import { Popover } from '../../ui/popover/Popover.tsx';
import { type FacetChoices, type FilterChoice, FilterChoices } from './FilterChoices.tsx';
import type { PlacedFacets } from './place-facets.ts';
import { useFilterValues } from './use-filter-values.ts';

export type FilterMenuProps = {
  list: Pick<ArticleList, 'name' | 'filter'>;
  onSelect: (filter: ListFilter | null) => void;
};

/** The id by which a key opens the menu. */
export const filterMenuId = 'filter-menu';

/** The filters of a list, each with its number of rows. */
export function FilterMenu({ list, onSelect }: FilterMenuProps) {
  return (
    <Popover icon={FilterIcon} label={t('filter_open')} kind="dialog" id={filterMenuId}>
      {(close) => (
        <Filters
          list={list}
          onSelect={(filter) => {
            close();
            onSelect(filter);
          }}
        />
      )}
    </Popover>
  );
}

function Filters({ list, onSelect }: FilterMenuProps) {
  const found = useFilterValues(list.name);
  const choiceOf = (filter: ListFilter, count: number | null) =>
    choiceFrom(filter, count, list.filter, onSelect);
  return (
    <FilterChoices
      label={t('filter_open')}
      facets={found && facetsFrom(found, choiceOf)}
      searchLabel={t('filter_search')}
      emptyText={t('filter_nothingToFilter')}
      noMatch={(typed) => t('filter_noMatch', { typed })}
    />
  );
}

const facetsFrom = (
  { facets, late }: PlacedFacets,
  choiceOf: (filter: ListFilter, count: number | null) => FilterChoice,
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
  filter: ListFilter,
  count: number | null,
  active: ListFilter | null,
  onSelect: FilterMenuProps['onSelect'],
): FilterChoice {
  const { by, value } = filter;
  const name = filterLabel(filter);
  const isActive = active?.by === by && active.value === value;
  return {
    key: `${by} ${value}`,
    name,
    count,
    isActive,
    label: () => (count === null ? name : t('filter_choiceWithCount', { name, count })),
    onSelect: () => onSelect(isActive ? null : filter),
  };
}
