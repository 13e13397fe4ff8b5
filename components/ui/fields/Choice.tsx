import { Field } from './Field.tsx';

export type ChoiceProps<T> = {
  label: string;
  hint?: string;
  value: T;
  choices: readonly T[];
  labelFor: (choice: T) => string;
  onChange: (choice: T) => void;
};

/** A setting with a few values, as a select box. */
export function Choice<T>({ label, hint, value, choices, labelFor, onChange }: ChoiceProps<T>) {
  const choose = (index: number) => {
    const choice = choices[index];
    if (choice !== undefined) onChange(choice);
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {({ id, hintId }) => (
        <select
          id={id}
          aria-describedby={hintId}
          value={choices.indexOf(value)}
          onChange={(event) => choose(event.currentTarget.selectedIndex)}
        >
          {choices.map((choice, index) => (
            <option key={index} value={index}>
              {labelFor(choice)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
