import { t } from '../../lib/i18n/t.ts';
import { noteActionLabel } from '../../lib/presenters/highlight.ts';
import { publisherText } from '../../lib/site/site.ts';
import { Button } from '../ui/Button.tsx';
import { HighlightSection } from './HighlightSection.tsx';
import type { Highlighter } from './highlighter.ts';
import { NoteEditor } from './NoteEditor.tsx';

export type OrphanListProps = { highlighter: Highlighter };

/**
 * Highlights whose text the publisher changed, with the old text. They can be reattached. What an excerpt does not have
 * may well be in the article.
 */
export function OrphanList({ highlighter }: OrphanListProps) {
  const { text, orphans, noteId, takesFocus, actions } = highlighter;
  if (orphans.length === 0) return null;
  const isExcerpt = text?.isExcerpt;
  return (
    <HighlightSection
      title={t(isExcerpt ? 'highlight_outsideExcerpt' : 'highlight_orphansTitle')}
      hint={t(isExcerpt ? 'fullText_excerptOnly' : 'highlight_orphansHint')}
    >
      {orphans.map((orphan) => (
        <li key={orphan.id} data-highlight={orphan.id}>
          <blockquote data-color={orphan.color} {...publisherText}>
            {orphan.quote.exact}
          </blockquote>
          {orphan.note !== '' && orphan.id !== noteId && (
            <p class="note" data-color={orphan.color} dir="auto">
              {orphan.note}
            </p>
          )}
          {orphan.tags.length > 0 && orphan.id !== noteId && (
            <p class="tags">{orphan.tags.join(' · ')}</p>
          )}
          <div class="actions">
            {!isExcerpt && (
              <Button look="quiet" onClick={() => actions.reattach(orphan)}>
                {t('highlight_reattach')}
              </Button>
            )}
            {orphan.id !== noteId && (
              <Button look="quiet" onClick={() => actions.openNote(orphan.id)}>
                {noteActionLabel(orphan.note)}
              </Button>
            )}
            <Button look="quiet" onClick={() => actions.copyOrphan(orphan)}>
              {t('action_copy')}
            </Button>
            <Button look="quiet" onClick={() => actions.removeHighlight(orphan)}>
              {t('action_delete')}
            </Button>
          </div>
          {orphan.id === noteId && (
            <NoteEditor highlight={orphan} takesFocus={takesFocus} actions={actions} />
          )}
        </li>
      ))}
    </HighlightSection>
  );
}
