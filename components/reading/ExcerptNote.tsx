import { Button } from '../ui/Button.tsx';
import type { FullTextRequest } from './use-full-text.ts';
import './ExcerptNote.css';
import { t } from '../../lib/i18n/t.ts';

export type ExcerptNoteProps = { fullText: FullTextRequest };

/** Below a text that is only the beginning: that it is, and the way to the rest. */
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
