import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatSentences } from '../../../lib/i18n/format-text.ts';
import { t } from '../../../lib/i18n/t.ts';
import { type BackfillStatus, backfillStatus } from '../../../lib/presenters/backfill.ts';
import { coverageLine } from '../../../lib/presenters/coverage.ts';
import { newsChannel } from '../../../lib/site/channels.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import { Button } from '../../ui/Button.tsx';
import type { BackfillActions } from './backfill-actions.ts';
import type { ListCoverage } from './use-list-coverage.ts';
import './BackfillCard.css';
import './CoverageFooter.css';

export type CoverageFooterProps = {
  list: ArticleListName;
  coverage: ListCoverage;
  backfill: BackfillActions;
  now: number;
};

/** Below the last row: how far back the list is complete, and loading older articles. */
export function CoverageFooter({ list, coverage, backfill, now }: CoverageFooterProps) {
  const oldest = coverage.news.at(-1);
  const gaps = coverage.gaps.filter(({ channel }) => channel === newsChannel.id).length;
  const line = coverageLine(oldest, gaps, coverage.removedTo, now);
  const status = backfillStatus(coverage.backfills, now);
  if (line === null || (list !== 'all' && list !== 'unread')) return null;
  if (status && status.state !== 'done') {
    return (
      <div class="CoverageFooter">
        <BackfillCard status={status} backfill={backfill} />
      </div>
    );
  }
  return (
    <div class="CoverageFooter">
      <p role="status">{line}</p>
      {status ? (
        <p>
          {oldest?.reachesStart
            ? status.progress
            : formatSentences(status.progress, t('coverage_feedEndReached'))}
        </p>
      ) : (
        !oldest?.reachesStart && <Button onClick={backfill.start}>{t('backfill_start')}</Button>
      )}
      {coverage.removedTo !== null && (
        <Button look="quiet" onClick={backfill.restoreRemoved}>
          {t('retention_restoreRemoved')}
        </Button>
      )}
    </div>
  );
}

type BackfillCardProps = {
  status: BackfillStatus;
  backfill: Pick<BackfillActions, 'start' | 'pause' | 'cancel'>;
};

/** A running or paused backfill: its progress, and the buttons to pause, resume and cancel it. */
function BackfillCard({ status, backfill }: BackfillCardProps) {
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
