import { useRef } from 'preact/hooks';
import { words } from '../../../lib/i18n/en.ts';
import type { Binding } from './use-keys.ts';
import { Dialog } from '../Dialog.tsx';
import { KeyName } from './KeyName.tsx';
import './KeySheet.css';

export type KeySheetProps = {
  bindings: readonly Binding[];
  onClose: () => void;
};

/** Lists the keys of a surface; it is drawn from the very table that binds them. */
export function KeySheet({ bindings, onClose }: KeySheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog class="KeySheet" title={words.keys.title} dialog={dialog} onClose={onClose}>
      <dl>
        {bindings.map(({ keys, says }) => (
          <div key={says}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ` ${words.keys.or} `}
                  <KeyName name={key} />
                </span>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
