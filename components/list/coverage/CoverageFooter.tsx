import { formatSentences } from '../../../lib/i18n/format-text.ts';
import { t } from '../../../lib/i18n/t.ts';
import { backfillStatus } from '../../../lib/presenters/backfill.ts';
import { coverageLine } from '../../../lib/presenters/coverage.ts';
import { newsChannel } from '../../../lib/site/channels.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import { Button } from '../../ui/Button.tsx';
import { BackfillCard } from './BackfillCard.tsx';
import type { BackfillActions } from './backfill-actions.ts';
import type { ListCoverage } from './use-list-coverage.ts';
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
