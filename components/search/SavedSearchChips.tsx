import { Bell, Search } from 'lucide';
import { formatNumber } from '../../lib/i18n/format-number.ts';
import { t } from '../../lib/i18n/t.ts';
import { notifyingRule, type Rule } from '../../lib/rule.ts';
import type { SavedSearch } from '../../lib/settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { isSaved, type SearchedFor } from './saved-search.ts';

export type SavedSearchChipsProps = {
  saved: readonly SavedSearch[];
  /** The rules of the same searches say which of them notify. */
  rules: readonly Rule[];
  /** The current search; `null` for none. */
  current: SearchedFor | null;
  /** How many articles each finds; `undefined` until counted. */
  counts: readonly number[] | undefined;
  onShow: (search: SavedSearch) => void;
};

/** The saved searches, each with how many articles it finds. */
export function SavedSearchChips({ saved, rules, current, counts, onShow }: SavedSearchChipsProps) {
  return (
    <>
      {saved.map((search, index) => {
        const isNotifying = notifyingRule(rules, search) !== undefined;
        return (
          <button
            key={`${search.terms} ${search.text}`}
            type="button"
            class="saved"
            title={isNotifying ? t('search_notifying') : undefined}
            aria-current={current && isSaved([search], current) ? 'true' : undefined}
            onClick={() => onShow(search)}
          >
            <Icon icon={isNotifying ? Bell : Search} />
            <span class="name" dir="auto">
              {search.name}
            </span>
            {counts && ` ${formatNumber(counts[index] ?? 0)}`}
          </button>
        );
      })}
    </>
  );
}
