import type { Highlight } from '../../lib/highlight/highlight.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/Button.tsx';
import { HighlightSection } from './HighlightSection.tsx';
import type { Highlighter } from './highlighter.ts';
import { NoteEditor } from './NoteEditor.tsx';

export type OrphanListProps = { highlighter: Highlighter };

/** Highlights whose text the publisher changed, with the old text. They can be reattached. */
export function OrphanList({ highlighter }: OrphanListProps) {
  const { orphans, attaching, noteOf, takesFocus, act } = highlighter;
  if (orphans.length === 0) return null;
  const attachTo = (orphan: Highlight) =>
    orphan.id === attaching?.id
      ? { label: t('action_cancel'), run: () => act.attach(null) }
      : { label: t('highlight_reattach'), run: () => act.attach(orphan) };
  return (
    <HighlightSection title={t('highlight_orphansTitle')} hint={t('highlight_orphansHint')}>
      {orphans.map((orphan) => (
        <li key={orphan.id} data-highlight={orphan.id}>
          <blockquote data-color={orphan.color} dir="auto">
            {orphan.quote.exact}
          </blockquote>
          {orphan.note !== '' && orphan.id !== noteOf && (
            <p class="note" dir="auto">
              {orphan.note}
            </p>
          )}
          {orphan.tags.length > 0 && orphan.id !== noteOf && (
            <p class="tags">{orphan.tags.join(' · ')}</p>
          )}
          {orphan.id === attaching?.id && <p role="status">{t('highlight_reattachHint')}</p>}
          <div class="actions">
            <Button look="quiet" onClick={attachTo(orphan).run}>
              {attachTo(orphan).label}
            </Button>
            {orphan.id !== noteOf && (
              <Button look="quiet" onClick={() => act.openNote(orphan.id)}>
                {orphan.note === '' ? t('highlight_addNote') : t('highlight_editNote')}
              </Button>
            )}
            <Button look="quiet" onClick={() => act.copyHighlight(orphan)}>
              {t('action_copy')}
            </Button>
            <Button look="quiet" onClick={() => act.removeHighlight(orphan)}>
              {t('action_delete')}
            </Button>
          </div>
          {orphan.id === noteOf && (
            <NoteEditor highlight={orphan} takesFocus={takesFocus} act={act} />
          )}
        </li>
      ))}
    </HighlightSection>
  );
}
