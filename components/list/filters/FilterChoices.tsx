import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../../lib/i18n/format-number.ts';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { useInitialFocus } from '../../ui/focus/use-initial-focus.ts';
import { RowGroup } from '../RowGroup.tsx';
import './FilterChoices.css';
import { t } from '../../../lib/i18n/t.ts';

/** Something that a list can be narrowed to. */
export interface FilterChoice {
  /** Tells it from the others of its side. */
  key: string;
  name: string;
  /** Its name and number, as they are said. */
  label: string;
  count: number;
  isActive: boolean;
  onSelect: () => void;
}

/** Choices of one kind, under a heading. */
export interface FacetChoices {
  title: string;
  choices: readonly FilterChoice[];
}

export type FilterChoicesProps = {
  label: string;
  /** `undefined` until they were counted. */
  sides: readonly FacetChoices[] | undefined;
  /** What the field says by which a long list of choices is searched. */
  find: string;
  /** Said where there is nothing to choose, or nothing of that name. */
  nothing: string;
  noMatch: (typed: string) => string;
};

/** As many choices of a side are offered without being searched for. */
const shownAtOnce = 8;

/** What a list can be narrowed to, with how many of its rows that leaves. Arrow keys move in it. */
export function FilterChoices({ label, sides, find, nothing, noMatch }: FilterChoicesProps) {
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const isLong = sides?.some(({ choices }) => choices.length > shownAtOnce) ?? false;
  const enter = () => box.current?.querySelector<HTMLElement>('input, button')?.focus();
  useInitialFocus(box, enter, sides !== undefined);

  const move = (event: KeyboardEvent) => {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    stops[Math.min(Math.max(to, 0), stops.length - 1)]?.focus();
  };
  const found = sides?.map((side) => matching(side, typed)).filter(hasChoices);
  const status = () => {
    if (!found) return t('filter_counting');
    if (found.length > 0) return null;
    return typed.trim() === '' ? nothing : noMatch(typed.trim());
  };

  return (
    <div class="FilterChoices" role="dialog" aria-label={label} ref={box} onKeyDown={move}>
      {isLong && <SearchField label={find} value={typed} onInput={setTyped} />}
      {found?.map(({ title, choices, more }) => (
        <RowGroup key={title} title={title}>
          <ul>
            {choices.map((choice) => (
              <li key={choice.key}>
                <button
                  type="button"
                  aria-label={choice.label}
                  aria-pressed={choice.isActive}
                  onClick={choice.onSelect}
                >
                  <span class="name">{choice.name}</span>{' '}
                  <span class="count">{formatNumber(choice.count)}</span>
                </button>
              </li>
            ))}
          </ul>
          {more > 0 && <p>{t('filter_more', { count: more })}</p>}
        </RowGroup>
      ))}
      <p role="status">{status()}</p>
    </div>
  );
}

interface Matching extends FacetChoices {
  /** How many more there are that are not shown. */
  more: number;
}

const hasChoices = ({ choices }: Matching): boolean => choices.length > 0;

function matching({ title, choices }: FacetChoices, typed: string): Matching {
  const wanted = typed.trim().toLowerCase();
  const found = choices.filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown = found.slice(0, shownAtOnce);
  return { title, choices: shown, more: found.length - shown.length };
}
