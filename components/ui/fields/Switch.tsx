import { Field } from './Field.tsx';
import './Switch.css';

export type SwitchProps = {
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
};

/** An on/off setting. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {({ id, hintId }) => (
        <input
          id={id}
          class="Switch"
          type="checkbox"
          role="switch"
          aria-checked={on}
          aria-describedby={hintId}
          checked={on}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </Field>
  );
}
