import './Segments.css';
import './Toggles.css';

export type TogglesProps<T> = {
  label: string;
  choices: readonly T[];
  values: readonly T[];
  labelFor: (choice: T) => string;
  onChange: (values: T[]) => void;
};

/** A setting of which several values can be on, shown side by side below its label. */
export function Toggles<T>({ label, choices, values, labelFor, onChange }: TogglesProps<T>) {
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
              onChange={({ currentTarget: { checked } }) =>
                onChange(
                  choices.filter((each) => (each === choice ? checked : values.includes(each))),
                )
              }
            />
            {labelFor(choice)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
