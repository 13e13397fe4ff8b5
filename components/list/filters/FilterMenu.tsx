import { ListFilter as FilterIcon } from 'lucide';
import { filterName } from '../../../lib/presenters/lists/filter-label.ts';
import type { ListFilter } from '../../../lib/store/db/rows/views.ts';
import { words } from '../../../lib/i18n/en.ts';
import type { ArticleList } from '../../live/use-article-list.ts';
import { type FilterSide, useFilterValues } from './use-filter-values.ts';
import { Popover } from '../../ui/popover/Popover.tsx';
import { FilterChoices, type FilterSideChoices } from './FilterChoices.tsx';

export type FilterMenuProps = {
  list: Pick<ArticleList, 'name' | 'filter'>;
  onSelect: (filter: ListFilter | null) => void;
};

/** By which a key opens it. */
export const filterMenu = 'filter-menu';

/** What the list can be narrowed to, with how many of its rows that leaves. */
export function FilterMenu({ list, onSelect }: FilterMenuProps) {
  return (
    <Popover icon={FilterIcon} label={words.filter.open} kind="dialog" id={filterMenu}>
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
  const sides = useFilterValues(list.name);
  return (
    <FilterChoices
      label={words.filter.open}
      sides={sides?.map((side) => choicesOf(side, list.filter, onSelect))}
      find={words.filter.find}
      nothing={words.filter.nothing}
      noMatch={words.filter.noMatch}
    />
  );
}

function choicesOf(
  { by, values }: FilterSide,
  active: ListFilter | null,
  onSelect: FilterMenuProps['onSelect'],
): FilterSideChoices {
  const choices = values.map(({ filter, count }) => {
    const name = filterName(filter);
    const isActive = active?.by === by && active.value === filter.value;
    return {
      ...{ key: filter.value, name, count, isActive },
      label: words.filter.choice(name, count),
      onSelect: () => onSelect(isActive ? null : filter),
    };
  });
  return { title: words.filter.sides[by], choices };
}
