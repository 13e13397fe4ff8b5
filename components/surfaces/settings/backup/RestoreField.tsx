import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useRestore } from './use-restore.ts';
import './RestoreField.css';

export type RestoreFieldProps = { now: number };

/** Selects a backup file, and shows the result of the restore. */
export function RestoreField({ now }: RestoreFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const { busy, opened, message, open, restore, cancel } = useRestore();
  const field = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // The dialog closes together with its pressed button.
    if (wasOpen.current && !opened) field.current?.querySelector('button')?.focus();
    wasOpen.current = opened !== null;
  }, [opened]);
  const choose = () => {
    const [file] = input.current?.files ?? [];
    if (file) open(file);
    // Allows the same file to be selected again.
    if (input.current) input.current.value = '';
  };
  return (
    <div class="RestoreField" ref={field}>
      <h3>{t('restore_restore')}</h3>
      <p>{t('restore_restoreHint')}</p>
      <ButtonRow message={message}>
        <Button busy={busy} onClick={() => input.current?.click()}>
          {t('restore_chooseFile')}
        </Button>
      </ButtonRow>
      <input ref={input} type="file" accept=".zip,application/zip" hidden onChange={choose} />
      {opened && (
        <RestoreDialog preview={opened.preview} now={now} onRestore={restore} onClose={cancel} />
      )}
    </div>
  );
}
