import { type ListFilter, withoutFilters } from '../../../lib/article/lists/list-filter.ts';
import { formatNumber } from '../../../lib/i18n/format-number.ts';
import { t } from '../../../lib/i18n/t.ts';
import { filterGroups, filterLabel } from '../../../lib/presenters/list-filter.ts';
import { Button } from '../../ui/Button.tsx';
import { FilterChip } from './FilterChip.tsx';

export type ActiveFiltersProps = {
  filters: readonly ListFilter[];
  /** The number of rows that match the filters; `null` until counted. */
  count: number | null;
  /** Called with the remaining filters. */
  onChange: (filters: readonly ListFilter[]) => void;
};

/**
 * A chip for each active filter; a click removes it. With several filters, the number of rows follows the last chip.
 */
export function ActiveFilters({ filters, count, onChange }: ActiveFiltersProps) {
  const groups = filterGroups(filters);
  const isAlone = groups.length === 1;
  return (
    <>
      {groups.map((group) => (
        <FilterChip
          key={group[0]?.by}
          name={filterLabel(group)}
          title={t('filter_remove')}
          onClick={() =>
            onChange(
              withoutFilters(
                filters,
                group.map(({ by }) => by),
              ),
            )
          }
        >
          {isAlone && count !== null && ` ${formatNumber(count)}`}
          <span class="visually-hidden"> {t('filter_removeHint')}</span>
        </FilterChip>
      ))}
      {groups.length > 1 && (
        <>
          <span class="found">{count !== null && t('count_articles', { count })}</span>
          <Button look="quiet" onClick={() => onChange([])}>
            {t('filter_clear')}
          </Button>
        </>
      )}
    </>
  );
}
