import { useId } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';

export type RestoreKindProps<T> = {
  name: string;
  counts: readonly string[];
  /** How conflicts are resolved; `null` if there are none. */
  choice: KindChoice<T> | null;
};

interface KindChoice<T> {
  value: T;
  choices: readonly T[];
  labelFor: (choice: T) => string;
  onChange: (choice: T) => void;
}

/** One kind of data in a backup: its counts, and how conflicts are resolved. */
export function RestoreKind<T>({ name, counts, choice }: RestoreKindProps<T>) {
  const id = useId();
  return (
    <div>
      <dt id={id}>{name}</dt>
      <dd>
        {counts.join(', ')}
        {choice && (
          <select
            aria-label={t('restore_dialog_conflictsIn', { kind: name })}
            value={choice.choices.indexOf(choice.value)}
            onChange={({ currentTarget: { selectedIndex } }) => {
              const chosen = choice.choices[selectedIndex];
              if (chosen !== undefined) choice.onChange(chosen);
            }}
          >
            {choice.choices.map((each, index) => (
              <option key={index} value={index}>
                {choice.labelFor(each)}
              </option>
            ))}
          </select>
        )}
      </dd>
    </div>
  );
}
