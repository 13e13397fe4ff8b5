import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { takeOpeningNote } from '../../../lib/app/first-run/opening-note.ts';
import { t } from '../../../lib/i18n/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import './OpeningNote.css';

export type OpeningNoteProps = { onDismiss: () => void };

/** Lines below the list, where they don't move its rows: when a panel opens for the first time, and after an update. */
export function OpeningNote({ onDismiss }: OpeningNoteProps) {
  const [lines, setLines] = useState<string[]>([]);
  useEffect(() => void takeOpeningNote().then(setLines), []);
  if (lines.length === 0) return null;
  const dismiss = () => {
    setLines([]);
    onDismiss();
  };
  return (
    <section class="OpeningNote" aria-label={t('app_name')}>
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <IconButton icon={X} label={t('action_dismiss')} onClick={dismiss} />
    </section>
  );
}
