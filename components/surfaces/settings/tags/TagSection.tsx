import { tagWords } from '../../../../lib/i18n/en/tags.ts';
import { useTagUses } from '../../../live/use-tags.ts';
import { Section } from '../../../ui/Section.tsx';
import { TagTable } from './TagTable.tsx';

/** The reader's tags. */
export function TagSection() {
  const uses = useTagUses();
  return (
    <Section title={tagWords.title} name="tags">
      {uses && <TagTable uses={uses} />}
    </Section>
  );
}
