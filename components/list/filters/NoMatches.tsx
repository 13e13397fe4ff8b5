import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { t } from '../../../lib/i18n/t.ts';
import { filterGroups, filterLabel } from '../../../lib/presenters/list-filter.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

export type NoMatchesProps = {
  filters: readonly ListFilter[];
  onClear: () => void;
};

/** Says that filters leave no row of a list. */
export function NoMatches({ filters, onClear }: NoMatchesProps) {
  return (
    <EmptyState
      title={t('filter_empty')}
      text={t('filter_emptyHint', { names: filterGroups(filters).map(filterLabel).join(', ') })}
      action={{ label: t('filter_clear'), run: onClear }}
    />
  );
}
