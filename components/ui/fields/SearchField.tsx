import './SearchField.css';

export type SearchFieldProps = {
  /** Says what is searched, to everyone. */
  label: string;
  value: string;
  onInput: (typed: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** By which a key finds it. */
  id?: string;
};

/** A field that narrows, with each letter, what stands below it. */
export function SearchField({ label, value, onInput, onKeyDown, id }: SearchFieldProps) {
  return (
    <input
      class="SearchField"
      id={id}
      type="search"
      dir="auto"
      value={value}
      placeholder={label}
      aria-label={label}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
