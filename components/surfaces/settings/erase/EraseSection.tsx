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
    <Section title={t('erase_title')}>
      <p class="BackupAbout">{t('erase_hint')}</p>
      <ButtonRow message={null}>
        <Button look={sure ? 'danger' : 'plain'} onClick={() => (sure ? onErase() : setSure(true))}>
          {sure ? t('erase_confirm') : t('erase_open')}
        </Button>
        {sure && <Button onClick={() => setSure(false)}>{t('action_cancel')}</Button>}
      </ButtonRow>
    </Section>
  );
}
