import { readEntityValues } from '../../lib/app/search/entity-values.ts';
import { type FacetName, filterFacets } from '../../lib/article/lists/filter-facets.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  completableIn,
  completedWith,
  operatorsBeginning,
  valuesBeginning,
} from '../../lib/search/query/completable.ts';
import {
  type EntityOperator,
  isEntityOperator,
  isValues,
  type Operator,
  type OperatorScope,
} from '../../lib/search/query/operators.ts';
import { readFrequentValues } from '../../lib/store/results/completion-values.ts';
import {
  clearRecentSearches,
  readRecentSearches,
} from '../../lib/store/results/recent-searches.ts';
import { latest, useLive } from '../live/use-live.ts';
import type { Suggestion } from '../ui/fields/SuggestField.tsx';
import { currentAnswer, useAnswer } from '../ui/use-answer.ts';

/** How many values are suggested at once. */
const maxValues = 8;

/**
 * Suggestions for the end of a query: the operators in `scope` and their values. An empty query gets recent searches
 * instead, unless there is a `scope`.
 */
export function useSearchSuggestions(
  text: string,
  onInput: (text: string) => void,
  isEnabled: boolean,
  scope?: OperatorScope,
): readonly Suggestion[] {
  const recent = latest(useLive(readRecentSearches, [], isEnabled && !scope)) ?? [];
  const isInScope = (each: Operator, value: string) => !scope || scope(each, value) === true;
  const isOffered = (each: Operator) =>
    (each.names.includes('is') ? isValues : ['']).some((value) => isInScope(each, value));
  const completable = isEnabled && text !== '' ? completableIn(text) : null;
  const { operator = null, typed = '' } = completable ?? {};
  const [name = ''] = operator?.names ?? [];
  const facet = filterFacets.find((each) => each === name);
  const values = useValues(isEntityOperator(name) ? name : facet);
  const suggestion = (label: string, query: string): Suggestion => ({
    key: label,
    label,
    onPick: () => onInput(query),
  });
  if (text === '') {
    if (recent.length === 0) return [];
    const forget = () => void clearRecentSearches();
    const label = t('search_clearRecent');
    return [
      ...recent.map((each) => suggestion(each, each)),
      { key: ' clear', label, isAction: true, onPick: forget },
    ];
  }
  if (!completable) return [];
  const { before } = completable;
  if (!operator)
    return operatorsBeginning(typed, isOffered).map((name) => suggestion(name, `${before}${name}`));
  if (!isOffered(operator)) return [];
  const fixed = operator.reads === 'value' ? operator.values : undefined;
  const found = valuesBeginning(fixed ?? values, typed, maxValues).filter((value) =>
    isInScope(operator, value),
  );
  // Without suggestions, arrow keys move to the results.
  const isTyped = found.length === 1 && found[0]?.toLowerCase() === typed.toLowerCase();
  return isTyped ? [] : found.map((value) => suggestion(value, completedWith(completable, value)));
}

/** The values of a facet or an entity operator, read when they are needed. */
function useValues(by: FacetName | EntityOperator | undefined): readonly string[] {
  const read = async (signal: AbortSignal) => {
    if (!by) return [];
    return isEntityOperator(by) ? readEntityValues(by) : readFrequentValues(by, signal);
  };
  return currentAnswer(useAnswer(read, [by], { enabled: by !== undefined, onFailure })) ?? [];
}

/** The query works without suggestions. */
const onFailure = (error: unknown) => console.warn('The values could not be read.', error);
