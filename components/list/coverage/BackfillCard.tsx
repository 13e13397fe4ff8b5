import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import type { BackfillStatus } from '../../../lib/presenters/backfill.ts';
import { Button } from '../../ui/Button.tsx';
import type { BackfillActions } from './backfill-actions.ts';
import './BackfillCard.css';

export type BackfillCardProps = {
  status: BackfillStatus;
  backfill: Pick<BackfillActions, 'start' | 'pause' | 'cancel'>;
};

/** A running or paused backfill: its progress, and the buttons to pause, resume and cancel it. */
export function BackfillCard({ status, backfill }: BackfillCardProps) {
  const { state, progress, delay } = status;
  const isPaused = state === 'paused';
  const title = isPaused ? t('backfill_paused') : t('backfill_running');
  const card = useRef<HTMLElement>(null);
  // A plain effect would run a frame later, and a key pressed before it would be lost.
  useLayoutEffect(() => takeFocus(card.current), []);
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
        <Button onClick={isPaused ? backfill.start : backfill.pause}>
          {isPaused ? t('action_resume') : t('backfill_pause')}
        </Button>
        <Button look="quiet" onClick={backfill.cancel}>
          {t('action_cancel')}
        </Button>
      </div>
    </section>
  );
}

/** The card replaces the button that started the backfill, which had the focus. */
function takeFocus(card: HTMLElement | null): void {
  if (document.activeElement === document.body) card?.querySelector('button')?.focus();
}
