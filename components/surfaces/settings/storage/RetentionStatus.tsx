import { useState } from 'preact/hooks';
import { restoreRemovedArticles } from '../../../../lib/app/feed/backfill.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { lastRetentionRun, removalProgress } from '../../../../lib/presenters/storage.ts';
import { readRetentionJob } from '../../../../lib/store/articles/jobs.ts';
import { readRetentionLog } from '../../../../lib/store/retention/retention-log.ts';
import { latest, useLive, useRestingLive } from '../../../live/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import './RetentionStatus.css';

export type RetentionStatusProps = {
  /** Whether the rule keeps everything. */
  isAll: boolean;
  now: number;
  /** Ends the rule while it is deleting. */
  onCancel: () => void;
};

/** The last retention run and what it removed, and how removed articles can be fetched again. */
export function RetentionStatus({ isAll, now, onCancel }: RetentionStatusProps) {
  const log = latest(useRestingLive(readRetentionLog));
  const job = latest(useLive(readRetentionJob, []));
  const [message, setMessage] = useState<string | null>(null);
  if (!log) return null;
  const restore = async () => {
    await restoreRemovedArticles();
    setMessage(t('retention_restoringRemoved'));
  };
  const lastRun = isAll ? t('retention_off') : lastRetentionRun(log, now);
  return (
    <div class="RetentionStatus">
      <p role="status">{job ? removalProgress(job) : lastRun}</p>
      {job && <Button onClick={onCancel}>{t('action_cancel')}</Button>}
      {log.tombstones > 0 && (
        <>
          <p>{t('retention_deletedTotal', { count: log.total })}</p>
          <Button onClick={restore}>{t('retention_restoreRemoved')}</Button>
          <p role="status">{message ?? t('retention_restoreRemovedHint')}</p>
        </>
      )}
    </div>
  );
}
