import './text-box.css';
import './Select.css';

/** The values to choose from, and the chosen one. */
export type SelectChoices<T> = {
  value: T;
  choices: readonly T[];
  labelFor: (choice: T) => string;
  onChange: (choice: T) => void;
};

export type SelectProps<T> = SelectChoices<T> & {
  id?: string;
  /** The accessible name, where no label element gives it. */
  label?: string;
  hintId?: string | undefined;
};

/** A select box for values of any type. */
export function Select<T>(props: SelectProps<T>) {
  const { id, label, hintId, value, choices, labelFor, onChange } = props;
  const choose = (index: number) => {
    const choice = choices[index];
    if (choice !== undefined) onChange(choice);
  };
  return (
    <select
      class="Select TextBox"
      id={id}
      aria-label={label}
      aria-describedby={hintId}
      // As text: Preact compares it with what the element has, and would write a number anew each time.
      value={`${choices.indexOf(value)}`}
      onChange={(event) => choose(event.currentTarget.selectedIndex)}
    >
      {choices.map((choice, index) => (
        <option key={index} value={`${index}`}>
          {labelFor(choice)}
        </option>
      ))}
    </select>
  );
}
