import { retryGap } from '../../../lib/app/feed/backfill.ts';
import { t } from '../../../lib/i18n/t.ts';
import { jobStatus } from '../../../lib/presenters/job.ts';
import type { JobRow } from '../../../lib/store/rows/jobs.ts';
import { Button } from '../../ui/Button.tsx';
import { Fact } from '../page-frame/Fact.tsx';

export type JobFactProps = { jobs: readonly JobRow[]; now: number };

/** The long-running jobs, with a button to resume those that were given up. */
export function JobFact({ jobs, now }: JobFactProps) {
  // Backups and the search index have lines of their own, and a briefing waits for its hour.
  const work = jobs.filter(
    (job) => job.type !== 'backup' && job.type !== 'searchIndex' && job.type !== 'briefing',
  );
  if (work.length === 0) return <Fact term={t('health_jobs_title')}>{t('health_jobs_none')}</Fact>;
  return (
    <Fact term={t('health_jobs_title')}>
      <ul>
        {work.map((job) => (
          <li key={job.kind}>
            {jobStatus(job, now)}
            {job.type === 'gap' && job.stuck !== null && (
              <Button look="quiet" onClick={() => void retryGap(job.channel)}>
                {t('health_jobs_retryGap')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Fact>
  );
}
