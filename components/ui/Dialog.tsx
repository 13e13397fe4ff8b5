import { X } from 'lucide';
import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';

export type DialogProps = {
  /** What it is for, in style sheets. */
  class: string;
  title: string;
  /** By which whoever draws it closes it. */
  dialog: RefObject<HTMLDialogElement | null>;
  /** After it was closed, by whatever means. */
  onClose: () => void;
  children: ComponentChildren;
};

/** A sheet over the page: it is open as long as it is drawn, keeps the focus, and gives it back. */
export function Dialog({ class: name, title, dialog, onClose, children }: DialogProps) {
  const id = useId();
  // Before any effect of whoever draws it, which may put the focus elsewhere than opening does.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class={`Dialog ${name}`} ref={dialog} aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <IconButton icon={X} label={t('action_close')} onClick={() => dialog.current?.close()} />
      </header>
      {children}
    </dialog>
  );
}
