import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import './FollowingDialog.css';

export type FollowingFormProps = {
  title: string;
  /** Whether the entered values can be saved. */
  isReady: boolean;
  onSave: () => void;
  onClose: () => void;
  /** The fields. */
  children: ComponentChildren;
};

/** A dialog that edits a list, or an entry of one. */
export function FollowingForm({ title, isReady, onSave, onClose, children }: FollowingFormProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const save = () => {
    if (!isReady) return;
    onSave();
    close();
  };
  return (
    <Dialog
      class="FollowingDialog"
      title={title}
      closeLabel={t('action_close')}
      dialog={dialog}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {children}
        <footer>
          <Button look="primary" submits disabled={!isReady}>
            {t('follow_save')}
          </Button>
          <Button onClick={close}>{t('action_cancel')}</Button>
        </footer>
      </form>
    </Dialog>
  );
}
