import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { KeyName } from './KeyName.tsx';
import './KeySheet.css';

export type KeySheetProps = {
  bindings: readonly KeyBinding[];
  onClose: () => void;
};

/** Lists the shortcuts of a surface, from the same table that binds them. */
export function KeySheet({ bindings, onClose }: KeySheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog
      class="KeySheet"
      title={t('shortcut_title')}
      closeLabel={t('action_close')}
      dialog={dialog}
      onClose={onClose}
    >
      <dl>
        {bindings.map(({ keys, label }) => (
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
    </Dialog>
  );
}
