import { maxTyped } from './max-typed.ts';
import './text-box.css';

export type SearchFieldProps = {
  /** The accessible name: what is searched. */
  label: string;
  value: string;
  onInput: (typed: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Lets a shortcut focus the field. */
  id?: string;
};

/** A search field that filters the list below it as the user types. */
export function SearchField({ label, value, onInput, onKeyDown, id }: SearchFieldProps) {
  return (
    <input
      class="SearchField TextBox"
      id={id}
      type="search"
      dir="auto"
      maxLength={maxTyped}
      value={value}
      placeholder={label}
      aria-label={label}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
