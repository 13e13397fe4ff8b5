import { words } from '../../lib/i18n/en.ts';
import { Button } from '../ui/Button.tsx';
import type { FullTextRequest } from './use-full-text.ts';
import './ExcerptNote.css';

export type ExcerptNoteProps = { fullText: FullTextRequest };

/** Below a text that is only the beginning: that it is, and the way to the rest. */
export function ExcerptNote({ fullText: { running, failure, request } }: ExcerptNoteProps) {
  const { excerpt, complete, completing } = words.versions;
  return (
    <div class="ExcerptNote">
      <p>{excerpt}</p>
      <Button onClick={request} busy={running}>
        {running ? completing : complete}
      </Button>
      <p role="status">{failure}</p>
    </div>
  );
}
