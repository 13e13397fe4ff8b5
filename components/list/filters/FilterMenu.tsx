import { ListFilter as FilterIcon } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { filterLabel } from '../../../lib/presenters/list.ts';
import type { FilterFacet } from '../../../lib/store/lists/filter-values.ts';
import type { ListFilter } from '../../../lib/store/rows/views.ts';
import type { ArticleList } from '../../live/list/article-list.ts';
import { Popover } from '../../ui/popover/Popover.tsx';
import { type FacetChoices, FilterChoices } from './FilterChoices.tsx';
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
  const facets = useFilterValues(list.name);
  return (
    <FilterChoices
      label={t('filter_open')}
      facets={facets?.map((facet) => choicesOf(facet, list.filter, onSelect))}
      searchLabel={t('filter_search')}
      emptyText={t('filter_nothingToFilter')}
      noMatch={(typed) => t('filter_noMatch', { typed })}
    />
  );
}

function choicesOf(
  { by, values }: FilterFacet,
  active: ListFilter | null,
  onSelect: FilterMenuProps['onSelect'],
): FacetChoices {
  const choices = values.map(({ filter, count }) => {
    const name = filterLabel(filter);
    const isActive = active?.by === by && active.value === filter.value;
    return {
      key: filter.value,
      name,
      count,
      isActive,
      label: () => t('filter_choiceWithCount', { name, count }),
      onSelect: () => onSelect(isActive ? null : filter),
    };
  });
  return { title: t(`filter_by_${by}`), choices };
}
