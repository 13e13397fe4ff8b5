import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/Button.tsx';
import type { FullTextRequest } from './use-full-text.ts';
import './ExcerptNote.css';

export type ExcerptNoteProps = { fullText: FullTextRequest };

/** The note below an excerpt, which says so and loads the full text. */
export function ExcerptNote({ fullText: { running, failure, request } }: ExcerptNoteProps) {
  return (
    <div class="ExcerptNote">
      <p>{t('versions_excerpt')}</p>
      <Button onClick={request} busy={running}>
        {running ? t('versions_completing') : t('versions_complete')}
      </Button>
      <p role="status">{failure}</p>
    </div>
  );
}
