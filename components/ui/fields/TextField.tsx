import { Field } from './Field.tsx';
import './text-box.css';

export type TextFieldProps = {
  label: string;
  hint?: string;
  value: string;
  /** UTF-16 units. */
  maxLength?: number | undefined;
  /** The id of a data list with values to choose from. */
  list?: string;
  onInput: (text: string) => void;
};

/** A setting that is a line of text. */
export function TextField({ label, hint, value, maxLength, list, onInput }: TextFieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {({ id, hintId }) => (
        <input
          class="TextBox"
          id={id}
          type="text"
          dir="auto"
          maxLength={maxLength}
          list={list}
          aria-describedby={hintId}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
