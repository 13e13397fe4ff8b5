import { words } from '../../lib/i18n/en.ts';
import type { FullText } from './use-full-text.ts';
import { Button } from '../ui/Button.tsx';
import './ExcerptNote.css';

export type ExcerptNoteProps = { fullText: FullText };

/** Below a text that is only the beginning: that it is, and the way to the rest. */
export function ExcerptNote({ fullText: { running, failure, ask } }: ExcerptNoteProps) {
  const { excerpt, complete, completing } = words.versions;
  return (
    <div class="ExcerptNote">
      <p>{excerpt}</p>
      <Button onClick={ask} busy={running}>
        {running ? completing : complete}
      </Button>
      <p role="status">{failure}</p>
    </div>
  );
}
