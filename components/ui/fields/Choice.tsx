import { Field } from './Field.tsx';
import { Select, type SelectChoices } from './Select.tsx';

export type ChoiceProps<T> = SelectChoices<T> & {
  label: string;
  hint?: string;
};

/** A setting with a few values, as a select box. */
export function Choice<T>({ label, hint, ...select }: ChoiceProps<T>) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {({ id, hintId }) => <Select id={id} hintId={hintId} {...select} />}
    </Field>
  );
}
