import { formatList } from '../../../../lib/i18n/format-list.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { Select, type SelectChoices } from '../../../ui/fields/Select.tsx';

export type RestoreKindProps<T> = {
  name: string;
  counts: readonly string[];
  /** How conflicts are resolved; `null` if there are none. */
  choice: SelectChoices<T> | null;
};

/** One kind of data in a backup: its counts, and how conflicts are resolved. */
export function RestoreKind<T>({ name, counts, choice }: RestoreKindProps<T>) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {formatList(counts)}
        {choice && <Select label={t('restore_dialog_conflictsIn', { kind: name })} {...choice} />}
      </dd>
    </div>
  );
}
