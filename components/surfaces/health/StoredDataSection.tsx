import { sizeWords } from '../../../lib/i18n/format-amount.ts';
import { pictureCountWords } from '../../../lib/presenters/storage/picture-count.ts';
import type { Settings } from '../../../lib/settings.ts';
import { words } from '../../../lib/i18n/en.ts';
import { age } from '../../../lib/i18n/format-time.ts';
import { Section } from '../../ui/Section.tsx';
import { BackupFact } from './BackupFact.tsx';
import { CheckFact } from './CheckFact.tsx';
import { Fact } from './Fact.tsx';
import { JobFact } from './JobFact.tsx';
import { KeepingFact } from './RetentionFact.tsx';
import { KeepStorage } from './PersistStorage.tsx';
import { RecordFact } from './CoverageFact.tsx';
import { RecoveryFact } from './RecoveryFact.tsx';
import { Report } from './FactList.tsx';
import type { HealthState } from './use-health.ts';
import { useStorage } from './use-storage-status.ts';

export type StorageSectionProps = { health: HealthState; settings: Settings; now: number };

/** What is stored, how complete it is, what is being done about that, and how safe it lies. */
export function StorageSection({ health, settings, now }: StorageSectionProps) {
  const { articles, unread, saved, versions, oldest, records, jobs, check } = health;
  const { pictures, recordings, retained } = health;
  const { storage, keep, answer } = useStorage([
    now,
    articles,
    versions,
    pictures.bytes,
    recordings.bytes,
  ]);
  const { stored } = words.health;
  return (
    <Section title={stored.title}>
      <Report>
        <dl>
          <Fact term={stored.articles}>{stored.counts(articles, unread, saved)}</Fact>
          <Fact term={stored.versions}>{stored.versionCount(versions)}</Fact>
          <Fact term={stored.oldest} at={oldest}>
            {oldest === null ? stored.none : age(oldest, now)}
          </Fact>
          <Fact term={words.pictures.title}>{pictureCountWords(pictures)}</Fact>
          <Fact term={stored.recordings}>
            {recordings.count === 0
              ? stored.none
              : words.player.options.count(recordings.count, sizeWords(recordings.bytes))}
          </Fact>
          {records.map(({ channel, stretches, removedTo }) => (
            <RecordFact
              key={channel}
              channel={channel}
              stretches={stretches}
              removedTo={removedTo}
              now={now}
            />
          ))}
          <KeepingFact rule={settings} retained={retained} now={now} />
          <JobFact jobs={jobs} now={now} />
          <CheckFact check={check} now={now} />
          <BackupFact now={now} />
          <RecoveryFact now={now} />
          {storage && (
            <>
              <Fact term={stored.size}>
                {storage.bytes === null ? stored.sizeUnknown : sizeWords(storage.bytes)}
              </Fact>
              <Fact term={stored.kept}>
                {storage.persisted ? stored.promised : stored.notPromised}
              </Fact>
            </>
          )}
        </dl>
      </Report>
      {storage && (!storage.persisted || answer !== null) && (
        <KeepStorage onAsk={keep} answer={answer} />
      )}
    </Section>
  );
}
