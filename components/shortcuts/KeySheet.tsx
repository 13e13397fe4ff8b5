import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchField } from '../ui/fields/SearchField.tsx';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { KeyName } from './KeyName.tsx';
import { keySheetGroups } from './key-sheet-groups.ts';
import './KeySheet.css';

export type KeySheetProps = {
  bindings: readonly KeyBinding[];
  onClose: () => void;
};

/** Lists the shortcuts of a surface by purpose, from the same table that binds them. */
export function KeySheet({ bindings, onClose }: KeySheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const groups = keySheetGroups(bindings, words);
  return (
    <Dialog
      class="KeySheet"
      title={t('shortcut_title')}
      closeLabel={t('action_close')}
      dialog={dialog}
      onClose={onClose}
    >
      <SearchField label={t('shortcut_find')} value={words} onInput={setWords} />
      <div class="groups">
        {groups.map(({ group, listed }) => (
          <section key={group}>
            <h3>{t(`shortcut_group_${group}`)}</h3>
            <dl>
              {listed.map(({ keys, label }) => (
                <div key={label}>
                  <dt>
                    {keys.map((key, index) => (
                      <span key={key}>
                        {index > 0 && ` ${t('key_or')} `}
                        <KeyName name={key} />
                      </span>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p role="status">{groups.length === 0 && t('shortcut_noneFound')}</p>
    </Dialog>
  );
}
