import { useId } from 'preact/hooks';
import './Segments.css';

export type SegmentsProps<T extends string> = {
  label: string;
  choices: readonly T[];
  value: T;
  labelFor: (choice: T) => string;
  onChange: (choice: T) => void;
};

/** A setting whose few values are shown side by side; each button has its value as `data-choice`. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const { label, choices, value, labelFor, onChange } = props;
  const name = useId();
  return (
    <fieldset class="Segments">
      <legend class="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice} data-choice={choice}>
          <input
            type="radio"
            name={name}
            class="visually-hidden"
            checked={choice === value}
            onChange={() => onChange(choice)}
          />
          {labelFor(choice)}
        </label>
      ))}
    </fieldset>
  );
}
