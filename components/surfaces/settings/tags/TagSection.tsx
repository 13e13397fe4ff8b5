import { t } from '../../../../lib/i18n/t.ts';
import { useTagUses } from '../../../live/use-tags.ts';
import { Section } from '../../../ui/Section.tsx';
import { TagTable } from './TagTable.tsx';

/** The user's tags. */
export function TagSection() {
  const uses = useTagUses();
  return (
    <Section title={t('tags_title')} name="tags" level={3}>
      {uses && <TagTable uses={uses} />}
    </Section>
  );
}
