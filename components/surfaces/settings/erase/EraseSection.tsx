import { useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Section } from '../../../ui/Section.tsx';
import '../backup/BackupSection.css';

export type EraseSectionProps = { onErase: () => void };

/** Erases all stored data, after a second press. */
export function EraseSection({ onErase }: EraseSectionProps) {
  const [sure, setSure] = useState(false);
  return (
    <Section title={t('restore_erase_section')}>
      <p class="BackupAbout">{t('restore_erase_about')}</p>
      <ButtonRow message={null}>
        <Button look={sure ? 'danger' : 'plain'} onClick={() => (sure ? onErase() : setSure(true))}>
          {sure ? t('restore_erase_sure') : t('restore_erase_button')}
        </Button>
        {sure && <Button onClick={() => setSure(false)}>{t('restore_dialog_cancel')}</Button>}
      </ButtonRow>
    </Section>
  );
}
