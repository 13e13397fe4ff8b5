import { type ArticleNote, newArticleNote } from '../../highlight/article-note.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { maxNoteLength } from '../../highlight/note-length.ts';
import type { HighlightEdit } from '../../store/user/highlights.ts';
import { requestSaveNote } from '../commands.ts';
import type { WriteContext } from '../follow-up.ts';
import { editHighlight, editHighlights } from './edit-highlights.ts';

/** Identifies a session of typing at a note: all of it is undone as one action. */
export const newNoteSession = (): string => crypto.randomUUID();

/** A new note on an article, which is stored with its first letter. */
export const newNoteOn = (article: Omit<ArticleNote, 'createdAt'>): Highlight =>
  newArticleNote(crypto.randomUUID(), { ...article, createdAt: Date.now() });

/**
 * Saves the note of a highlight, or `about` an article, truncated to its limit. Resolves to the action, or `null` where
 * nothing changed.
 */
export const saveNote = (
  id: string,
  note: string,
  sessionId: string,
  about: ArticleNote | null = null,
  context: WriteContext = 'page',
): Promise<number | null> =>
  about
    ? saveArticleNote(newArticleNote(id, about), note, sessionId, context)
    : editHighlight(
        id,
        (stored) => ({ note: truncated(note, maxNoteLength(stored.note)) }),
        'noteEdited',
        { sessionId, context },
      );

/** A note without text is removed, as an action of its own, so that undo brings back all of it. */
function saveArticleNote(
  blank: Highlight,
  note: string,
  sessionId: string,
  context: WriteContext,
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
  return editHighlights({ ids: [blank.id] }, decide, action, context);
}

const truncated = (note: string, maxLength: number): string =>
  note.length > maxLength ? note.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') : note;

/**
 * From a page that is being hidden: has the worker save the note, because the browser aborts the writes of a page that
 * closes. Where the worker fails, the page saves it; it may only be hidden.
 */
export async function saveNoteInWorker(
  id: string,
  note: string,
  sessionId: string,
  about: ArticleNote | null = null,
): Promise<void> {
  if ((await requestSaveNote(id, note, sessionId, about)) === undefined)
    await saveNote(id, note, sessionId, about);
}
