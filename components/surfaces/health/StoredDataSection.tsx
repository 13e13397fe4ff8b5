import { words } from '../../../lib/i18n/en.ts';
import { formatBytes } from '../../../lib/i18n/format-amount.ts';
import { formatTimestamp } from '../../../lib/i18n/format-time.ts';
import { pictureCountLabel } from '../../../lib/presenters/storage/picture-count.ts';
import type { Settings } from '../../../lib/settings.ts';
import { Section } from '../../ui/Section.tsx';
import { BackupFact } from './BackupFact.tsx';
import { CoverageFact } from './CoverageFact.tsx';
import { Fact } from './Fact.tsx';
import { FactList } from './FactList.tsx';
import { JobFact } from './JobFact.tsx';
import { PersistStorage } from './PersistStorage.tsx';
import { RecoveryFact } from './RecoveryFact.tsx';
import { RetentionFact } from './RetentionFact.tsx';
import type { HealthState } from './use-health.ts';
import { useStorageStatus } from './use-storage-status.ts';

export type StoredDataSectionProps = { health: HealthState; settings: Settings; now: number };

/** What is stored, how complete it is, what is being done about that, and how safe it lies. */
export function StoredDataSection({ health, settings, now }: StoredDataSectionProps) {
  const { articles, unread, saved, versions, oldest, records, jobs } = health;
  const { pictures, recordings, retained } = health;
  const { storage, persist, message } = useStorageStatus([
    now,
    articles,
    versions,
    pictures.bytes,
    recordings.bytes,
  ]);
  const { stored } = words.health;
  return (
    <Section title={stored.title}>
      <FactList>
        <dl>
          <Fact term={stored.articles}>{stored.counts(articles, unread, saved)}</Fact>
          <Fact term={stored.versions}>{stored.versionCount(versions)}</Fact>
          <Fact term={stored.oldest} at={oldest}>
            {oldest === null ? stored.none : formatTimestamp(oldest, now)}
          </Fact>
          <Fact term={words.pictures.title}>{pictureCountLabel(pictures)}</Fact>
          <Fact term={stored.recordings}>
            {recordings.count === 0
              ? stored.none
              : words.player.options.count(recordings.count, formatBytes(recordings.bytes))}
          </Fact>
          {records.map(({ channel, stretches, removedTo }) => (
            <CoverageFact
              key={channel}
              channel={channel}
              stretches={stretches}
              removedTo={removedTo}
              now={now}
            />
          ))}
          <RetentionFact rule={settings} retained={retained} now={now} />
          <JobFact jobs={jobs} now={now} />
          <BackupFact now={now} />
          <RecoveryFact now={now} />
          {storage && (
            <>
              <Fact term={stored.size}>
                {storage.bytes === null ? stored.sizeUnknown : formatBytes(storage.bytes)}
              </Fact>
              <Fact term={stored.kept}>
                {storage.persisted ? stored.promised : stored.notPromised}
              </Fact>
            </>
          )}
        </dl>
      </FactList>
      {storage && (!storage.persisted || message !== null) && (
        <PersistStorage onAsk={persist} message={message} />
      )}
    </Section>
  );
}
