import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import { formatList } from '../../../lib/i18n/format-list.ts';
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
      text={t('filter_emptyHint', { names: formatList(filterGroups(filters).map(filterLabel)) })}
      action={{ label: t('filter_clear'), run: onClear }}
    />
  );
}
