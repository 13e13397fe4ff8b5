import { tagWords } from '../../lib/words/tags.ts';
import { useTagUses } from '../hooks/use-tags.ts';
import { Section } from './Section.tsx';
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
