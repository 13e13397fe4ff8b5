import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/Button.tsx';
import type { FullTextRequest } from './use-full-text.ts';
import './ExcerptNote.css';

export type ExcerptNoteProps = { fullText: FullTextRequest };

/** The note below an excerpt, which says so and loads the full text. */
export function ExcerptNote({ fullText: { running, failure, request } }: ExcerptNoteProps) {
  return (
    <div class="ExcerptNote">
      <p>{t('fullText_excerptOnly')}</p>
      <Button onClick={request} busy={running}>
        {running ? t('fullText_loading') : t('fullText_get')}
      </Button>
      <p role="status">{failure}</p>
    </div>
  );
}
