import { X } from 'lucide';
import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { useModal } from './dom/use-modal.ts';
import { useFocusNearby } from './focus/use-focus-nearby.ts';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';

export type DialogProps = {
  /** The CSS class. */
  class: string;
  title: string;
  /** The name of the close button. */
  closeLabel: string;
  /** Lets the parent close the dialog. */
  dialog: RefObject<HTMLDialogElement | null>;
  /** Called after the dialog was closed in any way. */
  onClose: () => void;
  children: ComponentChildren;
};

/** A modal dialog. It is open while it is rendered, traps the focus, and returns it on close. */
export function Dialog({ class: name, title, closeLabel, dialog, onClose, children }: DialogProps) {
  const id = useId();
  // Opens before the parent's effects run, which may move the focus elsewhere.
  useModal(dialog, onClose);
  useFocusNearby(dialog);
  return (
    <dialog class={`Dialog ${name}`} ref={dialog} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <IconButton icon={X} label={closeLabel} onClick={() => dialog.current?.close()} />
      </header>
      {children}
    </dialog>
  );
}
