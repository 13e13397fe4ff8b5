import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchField } from '../ui/fields/SearchField.tsx';
import { type KeyBinding, useKeys } from '../ui/keyboard/use-keys.ts';
import { KeyName } from './KeyName.tsx';
import { keySheetGroups } from './key-sheet-groups.ts';
import { onKeySheetRequest } from './open-key-sheet.ts';
import './KeySheet.css';

export type KeyBindingsProps = {
  bindings: readonly KeyBinding[];
  /** Whether single-character shortcuts are active. */
  characters: boolean;
};

/** Binds the shortcuts of a surface, and `?` to the sheet that lists them. */
export function KeyBindings({ bindings, characters }: KeyBindingsProps) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  useEffect(() => onKeySheetRequest(show), []);
  const help: KeyBinding = {
    keys: ['?'],
    group: 'goTo',
    label: t('shortcut_showShortcuts'),
    run: show,
  };
  const all = [...bindings, help];
  useKeys(all, characters);
  return open ? <KeySheet bindings={all} onClose={() => setOpen(false)} /> : null;
}

type KeySheetProps = {
  bindings: readonly KeyBinding[];
  onClose: () => void;
};

/** Lists the shortcuts of a surface by purpose, from the same table that binds them. */
function KeySheet({ bindings, onClose }: KeySheetProps) {
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
