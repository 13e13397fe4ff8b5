import { useContext, useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { LockedRow } from '../rows/SettingRow.tsx';
import { SettingsContext } from '../rows/settings-context.ts';

export type EraseSectionProps = { onErase: () => void };

/** Erases all stored data, after a second press, unless a policy forbids it. */
export function EraseSection({ onErase }: EraseSectionProps) {
  const { eraseAllowed } = useContext(SettingsContext).policy;
  const [isConfirming, setConfirming] = useState(false);
  const buttons = (
    <ButtonRow message={null}>
      <Button look="danger" onClick={() => (isConfirming ? onErase() : setConfirming(true))}>
        {isConfirming ? t('erase_confirm') : t('erase_open')}
      </Button>
      {isConfirming && <Button onClick={() => setConfirming(false)}>{t('action_cancel')}</Button>}
    </ButtonRow>
  );
  return (
    <>
      <SectionNote>{t('erase_hint')}</SectionNote>
      {eraseAllowed ? buttons : <LockedRow>{buttons}</LockedRow>}
    </>
  );
}
