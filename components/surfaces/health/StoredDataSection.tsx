import { useEffect, useMemo, useState } from 'preact/hooks';
import { retryGap } from '../../../lib/app/feed/backfill.ts';
import {
  readStorageState,
  requestPersistence,
  type StorageState,
} from '../../../lib/app/retention/storage-usage.ts';
import { type Coverage, coverageGaps } from '../../../lib/article/model/coverage.ts';
import { formatBytes } from '../../../lib/i18n/format-amount.ts';
import { formatTimeAgo, formatTimestamp } from '../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../lib/i18n/t.ts';
import { latestReading } from '../../../lib/platform/latest-reading.ts';
import { backupReminder } from '../../../lib/presenters/backup.ts';
import { channelCoverageSummary, coverageGapLabel } from '../../../lib/presenters/coverage.ts';
import { jobStatus } from '../../../lib/presenters/job.ts';
import { pictureCountLabel, storedCountLabel } from '../../../lib/presenters/storage.ts';
import type { Settings } from '../../../lib/settings.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import type { JobRow } from '../../../lib/store/rows/jobs.ts';
import { TextLink } from '../../article/TextLink.tsx';
import { useBackupState } from '../../live/use-backups.ts';
import { useSettings } from '../../live/use-settings.ts';
import { SearchIndexStatus } from '../../search/SearchIndexStatus.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { Fact } from '../page-frame/Fact.tsx';
import { FactList } from './FactList.tsx';
import { PersistStorage } from './PersistStorage.tsx';
import { RecoveryFact } from './RecoveryFact.tsx';
import { RetentionFact } from './RetentionFact.tsx';
import type { HealthState } from './use-health.ts';

export type StoredDataSectionProps = { health: HealthState; settings: Settings; now: number };

/** What is stored, how complete it is, the running jobs, and how safe the storage is. */
export function StoredDataSection({ health, settings, now }: StoredDataSectionProps) {
  const { articles, versions, oldest, records, jobs } = health;
  const { pictures, recordings, retention } = health;
  const { storage, persist, message } = useStorageStatus([
    now,
    articles,
    versions,
    pictures.bytes,
    recordings.bytes,
  ]);
  return (
    <Section title={t('health_stored_title')}>
      <FactList>
        <dl>
          <Fact term={t('health_stored_articles')}>{storedCountLabel(health)}</Fact>
          <Fact term={t('health_stored_versions')}>
            {t('health_stored_versionCount', { versions })}
          </Fact>
          <Fact term={t('health_stored_oldestArticle')} at={oldest}>
            {oldest === null ? t('health_stored_noArticles') : formatTimestamp(oldest, now)}
          </Fact>
          <Fact term={t('pictures_title')}>{pictureCountLabel(pictures)}</Fact>
          <Fact term={t('health_stored_recordings')}>
            {recordings.count === 0
              ? t('health_stored_noRecordings')
              : t('count_recordings', {
                  count: recordings.count,
                  size: formatBytes(recordings.bytes),
                })}
          </Fact>
          {records.map(({ channel, periods, removedTo }) => (
            <CoverageFact
              key={channel}
              channel={channel}
              periods={periods}
              removedTo={removedTo}
              now={now}
            />
          ))}
          <RetentionFact rule={settings} log={retention} now={now} />
          <Fact term={t('searchIndex_title')}>
            <SearchIndexStatus />
          </Fact>
          <JobFact jobs={jobs} now={now} />
          <BackupFact now={now} />
          <RecoveryFact now={now} />
          <SetAsideFact count={health.setAside} />
          {storage && (
            <>
              <Fact term={t('health_stored_size')}>
                {storage.bytes === null
                  ? t('health_stored_sizeUnknown')
                  : formatBytes(storage.bytes)}
              </Fact>
              <Fact term={t('health_persistence_title')}>
                {storage.persisted
                  ? t('health_persistence_active')
                  : t('health_persistence_inactive')}
              </Fact>
            </>
          )}
        </dl>
      </FactList>
      {storage && (!storage.persisted || message !== null) && (
        <PersistStorage onRequest={persist} message={message} />
      )}
    </Section>
  );
}

interface StorageStatus {
  /** `undefined` until the browser has answered. */
  storage: StorageState | undefined;
  persist: () => void;
  /** The browser's answer to the request for persistent storage. */
  message: string | null;
}

/** The state of the browser storage. No event reports changes, so it is read again whenever `inputs` change. */
function useStorageStatus(inputs: readonly unknown[]): StorageStatus {
  const [storage, setStorage] = useState<StorageState>();
  const [message, setMessage] = useState<string | null>(null);
  const { read, end } = useMemo(() => latestReading(readStorageState, setStorage), []);
  useEffect(() => void read(), inputs);
  useEffect(() => end, []);
  const persist = async () => {
    setMessage(
      (await requestPersistence())
        ? t('health_persistence_granted')
        : t('health_persistence_denied'),
    );
    await read();
  };
  return { storage, persist, message };
}

type BackupFactProps = { now: number };

/** When the last backup was created, and what prevents the next one. */
function BackupFact({ now }: BackupFactProps) {
  const backups = useBackupState();
  const { backupFrequency: frequency } = useSettings();
  if (!backups) return null;
  const { lastAt, problem } = backups;
  const reminder = backupReminder(backups, frequency, now);
  const last =
    lastAt === null ? t('backup_none') : t('backup_last', { ago: formatTimeAgo(lastAt, now) });
  const notes = frequency !== 'off' && problem ? [t(`backup_problem_${problem}`)] : [];
  return (
    <Fact term={t('backup_title')} at={lastAt} notes={notes}>
      {reminder ?? last}{' '}
      <TextLink href="/options.html#backup" text={t('backup_backUp')} external={false}>
        {t('backup_backUp')}
      </TextLink>
    </Fact>
  );
}

type CoverageFactProps = {
  channel: ChannelId;
  /** The periods that are stored without a gap, latest first. */
  periods: readonly Coverage[];
  /** The date up to which articles were removed. */
  removedTo: number | null;
  now: number;
};

/** Since when a channel's record is complete, and in which periods articles may be missing. */
function CoverageFact({ channel, periods, removedTo, now }: CoverageFactProps) {
  const gaps = coverageGaps(periods);
  return (
    <Fact
      term={t(`health_coverage_title_${channel}`)}
      notes={gaps.map((gap) => coverageGapLabel({ ...gap, channel }, now))}
    >
      {channelCoverageSummary(periods[0], gaps.length, removedTo)}
    </Fact>
  );
}

type JobFactProps = { jobs: readonly JobRow[]; now: number };

/** The long-running jobs, with a button to resume those that were given up. */
function JobFact({ jobs, now }: JobFactProps) {
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

type SetAsideFactProps = { count: number };

/** How many of the user's damaged rows were set aside; nothing if none was. */
function SetAsideFact({ count }: SetAsideFactProps) {
  if (count === 0) return null;
  return <Fact term={t('health_setAside_title')}>{t('health_setAside_count', { count })}</Fact>;
}
