import { useId, useState } from 'preact/hooks';
import { maxTyped } from './max-typed.ts';
import './text-box.css';
import './SuggestField.css';

/** An entry of the list below a field. */
export interface Suggestion {
  key: string;
  label: string;
  /** Whether it performs an action instead of filling the field. */
  isAction?: boolean;
  onPick: () => void;
}

export type SuggestFieldProps = {
  /** The accessible name. */
  label: string;
  value: string;
  suggestions: readonly Suggestion[];
  /** The accessible name of the suggestions. */
  suggestionsLabel: string;
  onInput: (typed: string) => void;
  /** Called with keys that neither move among the suggestions nor choose one. */
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
  id?: string;
};

/** A search field with suggestions below it. Arrow keys choose one, and Escape closes them. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, value, suggestions, suggestionsLabel, onInput, onKeyDown, onFocus, id } = props;
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const isShown = isOpen && suggestions.length > 0;
  const active = isShown ? suggestions[at] : undefined;
  const open = (shown: boolean) => {
    setOpen(shown);
    setAt(-1);
  };
  const idOf = (index: number) => `${list}-${index}`;
  const move = (by: 1 | -1) => {
    const next = Math.min(Math.max(at + by, -1), suggestions.length - 1);
    setAt(next);
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
  };
  const pick = (suggestion: Suggestion) => {
    setAt(-1);
    suggestion.onPick();
  };
  const keys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => open(false),
    Enter: active && (() => pick(active)),
  };
  const press = (event: KeyboardEvent) => {
    const run = isShown && !event.isComposing ? keys[event.key] : undefined;
    if (!run) {
      open(false);
      return onKeyDown(event);
    }
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div class="SuggestField">
      <input
        class="SearchField TextBox"
        id={id}
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={maxTyped}
        value={value}
        placeholder={label}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? list : undefined}
        aria-activedescendant={active && idOf(at)}
        onInput={(event) => {
          open(true);
          onInput(event.currentTarget.value);
        }}
        onFocus={() => {
          open(true);
          onFocus();
        }}
        onBlur={() => open(false)}
        onKeyDown={press}
      />
      {isShown && (
        <Suggestions {...{ list, at, suggestions, idOf }} label={suggestionsLabel} onPick={pick} />
      )}
    </div>
  );
}

type SuggestionsProps = Pick<SuggestFieldProps, 'suggestions' | 'label'> & {
  list: string;
  /** The index of the active suggestion; -1 for none. */
  at: number;
  idOf: (index: number) => string;
  onPick: (suggestion: Suggestion) => void;
};

/** The suggestions, while the field keeps the focus. */
function Suggestions({ list, label, suggestions, at, idOf, onPick }: SuggestionsProps) {
  return (
    <div
      role="listbox"
      id={list}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map((suggestion, index) => (
        <button
          type="button"
          tabIndex={-1}
          key={suggestion.key}
          id={idOf(index)}
          role="option"
          dir="auto"
          aria-selected={index === at}
          class={suggestion.isAction ? 'action' : undefined}
          onClick={() => onPick(suggestion)}
        >
          {suggestion.label}
        </button>
      ))}
    </div>
  );
}
