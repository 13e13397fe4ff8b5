import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { useFileInput } from '../../../ui/fields/use-file-input.tsx';
import { ArticleProgress } from './ArticleProgress.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SettingOffers } from './SettingOffers.tsx';
import { useRestore } from './use-restore.ts';
import './RestoreField.css';

export type RestoreFieldProps = { now: number };

/** Selects a backup file, and shows the result of the restore. */
export function RestoreField({ now }: RestoreFieldProps) {
  const { busy, progress, opened, message, offered, open, restore, close, cancel, decide } =
    useRestore();
  const field = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const focusFirst = () => field.current?.querySelector('button')?.focus();
  useLayoutEffect(() => {
    // The dialog closes together with its pressed button.
    if (wasOpen.current && !opened) focusFirst();
    wasOpen.current = opened !== null;
  }, [opened]);
  const [input, choose] = useFileInput('.zip,application/zip', open);
  return (
    <div class="RestoreField" ref={field}>
      <h3>{t('restore_restore')}</h3>
      <p>{t('restore_restoreHint')}</p>
      <ButtonRow message={message}>
        <Button busy={busy && !progress} onClick={progress ? cancel : choose}>
          {t(progress ? 'action_cancel' : 'restore_chooseFile')}
        </Button>
      </ButtonRow>
      {progress && <ArticleProgress progress={progress} />}
      {Object.keys(offered).length > 0 && (
        <SettingOffers
          offered={offered}
          now={now}
          onDecide={(names) => {
            decide(names);
            focusFirst();
          }}
        />
      )}
      {input}
      {opened && (
        <RestoreDialog preview={opened.preview} now={now} onRestore={restore} onClose={close} />
      )}
    </div>
  );
}
