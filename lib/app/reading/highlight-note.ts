import { type ArticleNote, newArticleNote } from '../../highlight/article-note.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { maxNoteLength } from '../../highlight/note-length.ts';
import type { HighlightEdit } from '../../store/user/highlights.ts';
import { editHighlight, editHighlights } from './edit-highlights.ts';

/**
 * Saves the note of a highlight, or of an article if `about` is given, cut to the maximum length. Resolves to the
 * action's id, or `null` if nothing changed.
 */
export const saveNote = (
  id: string,
  note: string,
  sessionId: string,
  about: ArticleNote | null = null,
): Promise<number | null> =>
  about
    ? saveArticleNote(newArticleNote(id, about), note, sessionId)
    : editHighlight(
        id,
        (stored) => ({ note: truncated(note, maxNoteLength(stored.note)) }),
        'noteEdited',
        sessionId,
      );

/** Removing the text of a note deletes it as an action of its own, so that undo restores the whole note. */
function saveArticleNote(
  blank: Highlight,
  note: string,
  sessionId: string,
): Promise<number | null> {
  const at = Date.now();
  const isBlank = note.trim() === '';
  const decide = ([stored]: Highlight[]): HighlightEdit => {
    const what = 'noteEdited';
    if (isBlank) return { what, put: [], remove: stored ? [stored.id] : [] };
    const row = stored ?? blank;
    const text = truncated(note, maxNoteLength(row.note));
    const put = text === row.note ? [] : [{ ...row, note: text, changedAt: at }];
    return { what, put, remove: [] };
  };
  const action = { at, sessionId: isBlank ? null : sessionId };
  return editHighlights({ ids: [blank.id] }, decide, action);
}

const truncated = (note: string, maxLength: number): string =>
  note.length > maxLength ? note.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') : note;
