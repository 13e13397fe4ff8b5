import { t } from '../../../../lib/i18n/t.ts';
import { SearchIndexStatus } from '../../../search/SearchIndexStatus.tsx';
import { Section } from '../../../ui/Section.tsx';
import { RetentionSection } from './RetentionSection.tsx';

export type StorageSectionProps = { now: number };

/** What is kept, and the index of it. */
export function StorageSection({ now }: StorageSectionProps) {
  return (
    <>
      <RetentionSection now={now} />
      <Section title={t('searchIndex_title')} level={3}>
        <SearchIndexStatus />
      </Section>
    </>
  );
}
