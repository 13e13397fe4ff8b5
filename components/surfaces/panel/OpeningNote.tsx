import { X } from 'lucide';
import { useEffect, type useState } from 'preact/hooks';
import { takeOpeningNote } from '../../../lib/app/first-run/opening-note.ts';
import { t } from '../../../lib/i18n/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import './OpeningNote.css';

export type OpeningNoteProps = {
  /** Its lines as a state of the panel: they can be taken once, and the list is drawn anew in another layout. */
  state: ReturnType<typeof useState<readonly string[]>>;
  onDismiss: () => void;
};

/** Lines below the list, where they don't move its rows: when a panel opens for the first time, and after an update. */
export function OpeningNote({ state: [lines = [], setLines], onDismiss }: OpeningNoteProps) {
  useEffect(() => {
    void takeOpeningNote().then((taken) => setLines((before = []) => [...before, ...taken]));
  }, []);
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
