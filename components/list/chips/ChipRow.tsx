import type { ComponentChildren, RefObject } from 'preact';
import { type ListFilter, withFilters } from '../../../lib/article/lists/list-filter.ts';
import { formatNumber } from '../../../lib/i18n/format-number.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { ListName } from '../../../lib/store/rows/views.ts';
import { podcastFilter } from '../../live/podcast-filter.ts';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import type { ListChoices } from './list-choices.ts';
import { listLabel } from './list-label.ts';
import './ListChips.css';

export type ChipRowProps = {
  choices: ListChoices;
  /** The number of rows that match the filters; `null` until counted. */
  count: number | null;
  row?: RefObject<HTMLDivElement | null>;
  onSelect: (name: ListName, filters?: readonly ListFilter[]) => void;
  /** Called with the new filters of the shown list. */
  onNarrow: (filters: readonly ListFilter[]) => void;
  /** Further chips, after the lists. */
  children: ComponentChildren;
  /** Stands beside the chips. */
  filterMenu: ComponentChildren;
};

/** The active filters and the lists to choose from, in one row. */
export function ChipRow(props: ChipRowProps) {
  const { choices, count, row, onSelect, onNarrow, children, filterMenu } = props;
  const { offered, podcasts, filters } = choices;
  const narrow = (left: readonly ListFilter[]) =>
    onNarrow(podcasts.isCurrent ? withFilters(left, [podcastFilter]) : left);
  return (
    <nav class="ListChips" aria-label={t('list_lists')}>
      {/* Firefox makes every scroll container a tab stop. */}
      <div class="chips" ref={row ?? null} tabIndex={-1}>
        <ActiveFilters filters={filters} count={count} onChange={narrow} />
        {offered.map(({ name, count: counted, isCurrent }) => (
          <button
            key={name}
            type="button"
            aria-current={isCurrent ? 'true' : undefined}
            onClick={() => onSelect(name, filters)}
          >
            {listLabel(name)}
            {counted !== null && ` ${formatNumber(counted)}`}
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
      {filterMenu}
    </nav>
  );
}
