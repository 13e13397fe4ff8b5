import { useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';

export type EraseSectionProps = { onErase: () => void };

/** Erases all stored data, after a second press. */
export function EraseSection({ onErase }: EraseSectionProps) {
  const [isConfirming, setConfirming] = useState(false);
  return (
    <Section title={t('erase_title')}>
      <SectionNote>{t('erase_hint')}</SectionNote>
      <ButtonRow message={null}>
        <Button
          look={isConfirming ? 'danger' : 'plain'}
          onClick={() => (isConfirming ? onErase() : setConfirming(true))}
        >
          {isConfirming ? t('erase_confirm') : t('erase_open')}
        </Button>
        {isConfirming && <Button onClick={() => setConfirming(false)}>{t('action_cancel')}</Button>}
      </ButtonRow>
    </Section>
  );
}
