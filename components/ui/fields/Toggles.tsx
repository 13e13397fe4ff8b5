import './Segments.css';
import './Toggles.css';

export type TogglesProps<T> = {
  label: string;
  choices: readonly T[];
  values: readonly T[];
  labelFor: (choice: T) => string;
  onToggle: (choice: T, on: boolean) => void;
};

/** A setting of which several values can be on, shown side by side below its label. */
export function Toggles<T>({ label, choices, values, labelFor, onToggle }: TogglesProps<T>) {
  return (
    <fieldset class="Toggles">
      <legend>{label}</legend>
      <div class="Segments">
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="checkbox"
              class="visually-hidden"
              checked={values.includes(choice)}
              onChange={({ currentTarget: { checked } }) => onToggle(choice, checked)}
            />
            {labelFor(choice)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
