import { type ArticleNote, isArticleNote, newArticleNote } from '../../highlight/article-note.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { maxNoteLength } from '../../highlight/note-length.ts';
import type { HighlightEdit } from '../../store/user/highlights.ts';
import { editHighlights } from './edit-highlights.ts';

/**
 * Saves the note of a highlight, cut to the maximum length. If no highlight with this id is stored, it becomes a note on
 * the article in `about`. Such a note without text is deleted. Emptying a note is an action of its own, so that undo
 * restores the whole note. Resolves to the action's id, or `null` if nothing changed.
 */
export function saveNote(
  id: string,
  note: string,
  sessionId: string,
  about: ArticleNote | null = null,
): Promise<number | null> {
  const at = Date.now();
  const isBlank = note.trim() === '';
  const decide = ([stored]: Highlight[]): HighlightEdit => {
    const what = 'noteEdited';
    const row = stored ?? (about && newArticleNote(id, about));
    if (!row || (isBlank && isArticleNote(row)))
      return { what, put: [], remove: stored ? [id] : [] };
    const text = truncated(note, maxNoteLength(row.note));
    const put = text === row.note ? [] : [{ ...row, note: text, changedAt: at }];
    return { what, put, remove: [] };
  };
  return editHighlights({ ids: [id] }, decide, { at, sessionId: isBlank ? null : sessionId });
}

const truncated = (note: string, maxLength: number): string =>
  note.length > maxLength ? note.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') : note;
