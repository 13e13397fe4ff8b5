import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../../lib/i18n/format-number.ts';
import { t } from '../../../lib/i18n/t.ts';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { useInitialFocus } from '../../ui/focus/use-initial-focus.ts';
import { RowGroup } from '../RowGroup.tsx';
import './FilterChoices.css';

/** A value that a list can be filtered by. */
export interface FilterChoice {
  /** Unique within its group. */
  key: string;
  name: string;
  /** Drawn before the name: a color as it looks in the text. */
  sample?: ComponentChildren;
  /** The accessible name, with the count. Called only when the choice is drawn. */
  label: () => string;
  /** `null` until counted. */
  count: number | null;
  isActive: boolean;
  onSelect: () => void;
}

/** The values of one facet, under a heading. */
export interface FacetChoices {
  title: string;
  choices: readonly FilterChoice[];
  /** Whether these choices arrived after others were drawn, which must not move. */
  isLate?: boolean;
}

export type FilterChoicesProps = {
  /** `undefined` until known, and `null` if they can't be read. Late ones come last. */
  facets: readonly FacetChoices[] | null | undefined;
  /** The label of the field that searches a long list of choices. */
  searchLabel: string;
  /** Shown where there is nothing to choose from. */
  emptyText: string;
  noMatch: (typed: string) => string;
  /** Further choices, above the facets while nothing is searched. */
  children?: ComponentChildren;
};

/** How many choices of a facet are shown before the user searches. */
const shownAtOnce = 8;

/** The values that a list can be filtered by, each with its number of rows. Arrow keys move the focus; Enter takes the first match. */
export function FilterChoices({
  facets,
  searchLabel,
  emptyText,
  noMatch,
  children,
}: FilterChoicesProps) {
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const isLong = facets?.some(isLongFacet) ?? false;
  const first = () => box.current?.querySelector<HTMLElement>('input, button');
  useInitialFocus(box, first, facets !== undefined);

  const move = (event: KeyboardEvent) => {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    // In a date field, arrow keys change its parts.
    if (to === undefined || stops[at]?.matches('[type=date]')) return;
    event.preventDefault();
    stops[Math.min(Math.max(to, 0), stops.length - 1)]?.focus();
  };
  const limit = isLong ? shownAtOnce : Number.POSITIVE_INFINITY;
  const found = facets?.map((facet) => matching(facet, typed, limit)).filter(hasChoices);
  const selectFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || typed.trim() === '') return;
    event.preventDefault();
    found?.[0]?.choices[0]?.onSelect();
  };
  const status = () => {
    if (facets === null) return t('filter_notCounted');
    if (!found) return t('filter_counting');
    if (found.length > 0) return null;
    return typed.trim() === '' ? emptyText : noMatch(typed.trim());
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys only move the focus among its controls.
    <div class="FilterChoices" ref={box} onKeyDown={move}>
      {isLong && (
        <SearchField label={searchLabel} value={typed} onInput={setTyped} onKeyDown={selectFirst} />
      )}
      {typed.trim() === '' && children}
      {found?.map(({ title, choices, more }) => (
        <RowGroup key={title} title={title}>
          <ul>
            {choices.map((choice) => (
              <li key={choice.key}>
                <button
                  type="button"
                  aria-label={choice.label()}
                  aria-pressed={choice.isActive}
                  onClick={choice.onSelect}
                >
                  {choice.sample}
                  <span class="name">{choice.name}</span>{' '}
                  <span class="count">{choice.count !== null && formatNumber(choice.count)}</span>
                </button>
              </li>
            ))}
          </ul>
          {more > 0 && <p>{t('filter_moreChoices', { count: more })}</p>}
        </RowGroup>
      ))}
      <p role="status">{status()}</p>
    </div>
  );
}

interface Matching extends FacetChoices {
  /** The number of choices that are not shown. */
  more: number;
}

const hasChoices = ({ choices }: Matching): boolean => choices.length > 0;

/** Late choices don't bring up the search field, which would move everything below it. */
const isLongFacet = ({ choices, isLate }: FacetChoices): boolean =>
  !isLate && choices.length > shownAtOnce;

function matching({ title, choices }: FacetChoices, typed: string, limit: number): Matching {
  const wanted = typed.trim().toLowerCase();
  const found = choices.filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown = found.slice(0, limit);
  return { title, choices: shown, more: found.length - shown.length };
}
