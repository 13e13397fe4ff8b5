import { useState } from 'preact/hooks';
import { restoreWords } from '../../../../lib/i18n/en/restore.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import '../backup/BackupSection.css';
import { Section } from '../../../ui/Section.tsx';

export type EraseSectionProps = { onErase: () => void };

/** Erases all that is stored, after a second press. */
export function EraseSection({ onErase }: EraseSectionProps) {
  const [sure, setSure] = useState(false);
  const { erase } = restoreWords;
  return (
    <Section title={erase.section}>
      <p class="BackupAbout">{erase.about}</p>
      <ButtonRow message={null}>
        <Button onClick={() => (sure ? onErase() : setSure(true))}>
          {sure ? erase.sure : erase.button}
        </Button>
        {sure && <Button onClick={() => setSure(false)}>{restoreWords.dialog.cancel}</Button>}
      </ButtonRow>
    </Section>
  );
}
