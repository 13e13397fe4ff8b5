import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { queryInWords } from '../../lib/presenters/query-words.ts';
import { indexStatus, searchStatus } from '../../lib/presenters/search.ts';
import { addRecentSearch } from '../../lib/store/results/recent-searches.ts';
import { readIndexLag } from '../../lib/store/search/index-lag.ts';
import { latest, useRestingLive } from '../live/use-live.ts';
import { QueryField } from './QueryField.tsx';
import { QueryMistakes } from './QueryMistakes.tsx';
import type { SearchView } from './search-view.ts';
import { useSearchSuggestions } from './use-search-suggestions.ts';
import './SearchBox.css';

export type SearchBoxProps = {
  text: string;
  /** `null` before anything is found. */
  search: SearchView | null;
  now: number;
  onInput: (text: string) => void;
  /** Called when the field gets the focus. */
  onPrepare: () => void;
  /** Moves the focus from the field to the results. */
  onLeave: () => void;
  /** Stands beside the number of results. */
  children?: ComponentChildren;
};

/** The field that articles are searched with, and below it what was found. */
export function SearchBox(props: SearchBoxProps) {
  const { text, search, now, onInput, onPrepare, onLeave, children } = props;
  const [wasFocused, setFocused] = useState(false);
  const suggestions = useSearchSuggestions(text, onInput, wasFocused);
  const words = search && queryInWords(search.clauses, now);
  return (
    <search class="SearchBox" aria-label={t('search_label')}>
      <QueryField
        id="article-search"
        label={t('search_label')}
        value={text}
        suggestions={suggestions}
        suggestionsLabel={t(text === '' ? 'search_recent' : 'search_suggestions')}
        onInput={onInput}
        onEnter={() => void addRecentSearch(text)}
        onLeave={onLeave}
        onFocus={() => {
          setFocused(true);
          onPrepare();
        }}
      />
      {/* From the focus on, since only regions that are there before their text are announced. */}
      {(search || wasFocused) && (
        <div class={search ? 'found' : undefined}>
          <div class="heading">
            <p role="status">
              {search?.hasUserTexts && <ResultStatus {...(search.next ?? search)} />}
            </p>
            {children}
          </div>
          {words && <p>{words}</p>}
          <QueryMistakes query={search?.query} />
        </div>
      )}
    </search>
  );
}

type ResultStatusProps = Pick<SearchView, 'results' | 'isComplete'>;

/** How much was found, and how much of the stored articles can be found by now. */
function ResultStatus({ results, isComplete }: ResultStatusProps) {
  const indexed = indexStatus(latest(useRestingLive(readIndexLag)) ?? results);
  // Read out once, not with each step of the worker.
  const announced = useMemo(() => indexed, [results, indexed === null]);
  return (
    <>
      {searchStatus(results, isComplete).map((part) => (
        <span key={part}>{part}</span>
      ))}
      {indexed !== null && (
        <>
          <span aria-hidden="true">{indexed}</span>
          <span class="visually-hidden">{announced}</span>
        </>
      )}
    </>
  );
}
