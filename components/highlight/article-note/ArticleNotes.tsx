import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import type { Highlighter } from '../highlighter.ts';
import { NoteEditor } from '../NoteEditor.tsx';
import '../NotesInText.css';
import './ArticleNotes.css';

export type ArticleNotesProps = {
  highlighter: Pick<Highlighter, 'notes' | 'articleId' | 'noteId' | 'takesFocus' | 'actions'>;
};

/** The user's notes on the article as a whole, usually one. A click edits a note. */
export function ArticleNotes({ highlighter }: ArticleNotesProps) {
  const { notes, noteId, takesFocus, actions } = highlighter;
  const box = useRef<HTMLElement>(null);
  const isOpen = notes.some(({ id }) => id === noteId);
  useReturnToText(box, highlighter.articleId, isOpen);
  if (notes.length === 0) return null;
  return (
    <section class="ArticleNotes" aria-label={t('article_note')} data-highlighter ref={box}>
      {notes.map((highlight) => {
        const { id, note } = highlight;
        return (
          <div key={id} data-highlight={id}>
            {id === noteId ? (
              <>
                <NoteEditor highlight={highlight} takesFocus={takesFocus} actions={actions} />
                {note !== '' && (
                  <Button look="quiet" onClick={() => actions.removeHighlight(highlight)}>
                    {t('article_deleteNote')}
                  </Button>
                )}
              </>
            ) : (
              <button
                type="button"
                class="NoteInText"
                dir="auto"
                aria-label={t('highlight_noteMarker', { note })}
                onClick={() => actions.openNote(id)}
              >
                {note}
              </button>
            )}
          </div>
        );
      })}
    </section>
  );
}

/**
 * Scrolls back to where the user was reading when a note above the text closes that was opened from further down. The
 * view stays where it is if the user has scrolled on, or opened another article.
 */
function useReturnToText(
  box: RefObject<HTMLElement | null>,
  articleId: number | null,
  isOpen: boolean,
): void {
  const shownId = useRef(articleId);
  shownId.current = articleId;
  useLayoutEffect(() => {
    const view = box.current?.closest('main');
    if (!isOpen || !view) return undefined;
    // Read now, because the editor scrolls into view a frame later.
    const { scrollTop: before, clientHeight: page } = view;
    return () => {
      const isAtNote = view.scrollTop < page;
      if (before > page && isAtNote && shownId.current === articleId) view.scrollTop = before;
    };
  }, [isOpen]);
}
