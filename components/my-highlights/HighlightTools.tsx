import { ArrowDownUp } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { shownHighlightsLabel } from '../../lib/presenters/highlight.ts';
import { queryInWords } from '../../lib/presenters/query-words.ts';
import { isForHighlights } from '../../lib/search/query/highlight-scope.ts';
import type { ColorNames } from '../../lib/settings.ts';
import { isNarrowed } from '../../lib/store/rows/views.ts';
import { FilterChip } from '../list/filters/FilterChip.tsx';
import type { MyHighlights } from '../live/use-my-highlights.ts';
import { QueryField } from '../search/QueryField.tsx';
import { QueryMistakes } from '../search/QueryMistakes.tsx';
import { useSearchSuggestions } from '../search/use-search-suggestions.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/popover/Menu.tsx';
import { facetsOf, HighlightFilterMenu } from './HighlightFilterMenu.tsx';
import './HighlightTools.css';

export type HighlightToolsProps = {
  list: MyHighlights;
  names: ColorNames;
  now: number;
  /** Moves the focus from the field to the rows. */
  onLeave: () => void;
};

const orders = ['article', 'date'] as const;

/** The search field, filter and order of the list of all highlights, and how many are shown. */
export function HighlightTools({ list, names, now, onLeave }: HighlightToolsProps) {
  const { view, total, hasNotes, shown, search, change, searchFor } = list;
  const query = view.search;
  const [wasFocused, setFocused] = useState(false);
  const suggestions = useSearchSuggestions(query, searchFor, wasFocused, isForHighlights);
  const words = search && queryInWords(search.clauses, now);
  const active = Object.values(facetsOf(list, names)).flatMap((facet) =>
    facet.choices.filter(({ isActive }) => isActive),
  );
  return (
    <search class="HighlightTools" aria-label={t('myHighlights_search')}>
      <QueryField
        label={t('myHighlights_search')}
        value={query}
        suggestions={suggestions}
        suggestionsLabel={t('search_suggestions')}
        onInput={searchFor}
        onLeave={onLeave}
        onFocus={() => setFocused(true)}
      />
      <div class="actions">
        <HighlightFilterMenu list={list} names={names} />
        <Menu
          icon={ArrowDownUp}
          label={t('myHighlights_sort')}
          items={() =>
            orders.map((order) => ({
              label: t(`myHighlights_sort_${order}`),
              checked: view.order === order,
              onSelect: () => change({ order, top: null }),
            }))
          }
        />
      </div>
      {words && <p class="words">{words}</p>}
      <QueryMistakes query={search?.query} />
      <div class={isNarrowed(view) ? 'narrowed' : 'visually-hidden'}>
        <p role="status">{shownHighlightsLabel(shown.length, total, hasNotes)}</p>
        {active.map(({ key, name, onSelect }) => (
          <FilterChip
            key={key}
            name={name}
            title={t('myHighlights_removeFilter', { name })}
            label={t('myHighlights_removeFilter', { name })}
            onClick={onSelect}
          />
        ))}
        {isNarrowed(view) && (
          <Button look="quiet" onClick={list.showAll}>
            {t('myHighlights_showAll')}
          </Button>
        )}
      </div>
    </search>
  );
}
