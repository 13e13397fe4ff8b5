import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../lib/i18n/en.ts';
import type { BackfillStatus } from '../../lib/presenters/coverage/backfill-status.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import { Button } from '../ui/Button.tsx';
import './BackfillCard.css';

export type BackfillCardProps = { notice: BackfillStatus; older: PanelState['older'] };

/** The reading of the archive as it goes, with the means to stop it. */
export function BackfillCard({ notice, older }: BackfillCardProps) {
  const { state, progress, delay } = notice;
  const { record } = words;
  const isPaused = state === 'paused';
  const title = isPaused ? record.paused : record.getting;
  const card = useRef<HTMLElement>(null);
  useEffect(() => takeFocus(card.current), []);
  return (
    <section class="BackfillCard" aria-label={title} ref={card}>
      <h2>{title}</h2>
      <div
        class="progress"
        role="progressbar"
        aria-label={title}
        aria-valuetext={progress}
        data-moves={!isPaused && delay === null}
      >
        {progress}
      </div>
      <p role="status">{delay}</p>
      <div class="actions">
        <Button onClick={isPaused ? older.get : older.pause}>
          {isPaused ? record.goOn : record.pause}
        </Button>
        <Button look="quiet" onClick={older.cancel}>
          {record.cancel}
        </Button>
      </div>
    </section>
  );
}

/** The button that called for the card has gone with its coming, and the focus with it. */
function takeFocus(card: HTMLElement | null): void {
  if (document.activeElement === document.body) card?.querySelector('button')?.focus();
}
