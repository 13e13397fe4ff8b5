import { formatBytes } from '../../../lib/i18n/format-amount.ts';
import { formatTimestamp } from '../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../lib/i18n/t.ts';
import { pictureCountLabel, storedCountLabel } from '../../../lib/presenters/storage.ts';
import type { Settings } from '../../../lib/settings.ts';
import { SearchIndexStatus } from '../../search/SearchIndexStatus.tsx';
import { Section } from '../../ui/Section.tsx';
import { Fact } from '../page-frame/Fact.tsx';
import { BackupFact } from './BackupFact.tsx';
import { CoverageFact } from './CoverageFact.tsx';
import { FactList } from './FactList.tsx';
import { JobFact } from './JobFact.tsx';
import { PersistStorage } from './PersistStorage.tsx';
import { RecoveryFact } from './RecoveryFact.tsx';
import { RetentionFact } from './RetentionFact.tsx';
import { SetAsideFact } from './SetAsideFact.tsx';
import type { HealthState } from './use-health.ts';
import { useStorageStatus } from './use-storage-status.ts';

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
