import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../lib/words/en.ts';
import type { Binding } from '../hooks/use-keys.ts';
import { IconButton } from './IconButton.tsx';
import { KeyName } from './KeyName.tsx';
import './KeySheet.css';

export type KeySheetProps = {
  bindings: readonly Binding[];
  onClose: () => void;
};

/** Lists the keys of a surface; it is drawn from the very table that binds them. */
export function KeySheet({ bindings, onClose }: KeySheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog class="KeySheet" ref={dialog} aria-labelledby="key-sheet-title" onClose={onClose}>
      <header>
        <h2 id="key-sheet-title">{words.keys.title}</h2>
        <IconButton icon={X} label={words.action.close} onClick={close} />
      </header>
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
    </dialog>
  );
}
