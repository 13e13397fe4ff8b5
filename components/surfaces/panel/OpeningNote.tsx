import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { takeOpeningNote } from '../../../lib/app/first-run/opening-note.ts';
import { t } from '../../../lib/i18n/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import './OpeningNote.css';

export type OpeningNoteProps = { onDismiss: () => void };

/** A line below the list, where it moves no row: at the panel's first opening, and at the first one after an update. */
export function OpeningNote({ onDismiss }: OpeningNoteProps) {
  const [note, setNote] = useState<string | null>(null);
  useEffect(() => void takeOpeningNote().then(setNote), []);
  if (note === null) return null;
  const dismiss = () => {
    setNote(null);
    onDismiss();
  };
  return (
    <section class="OpeningNote" aria-label={t('app_name')}>
      <p>{note}</p>
      <IconButton icon={X} label={t('action_dismiss')} onClick={dismiss} />
    </section>
  );
}
