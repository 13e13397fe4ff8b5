import { type ArticleNote, newArticleNote } from '../../highlight/article-note.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { dropUnsavedNote, keepUnsavedNote } from '../../platform/session.ts';
import { requestSaveNote } from '../commands.ts';
import { saveNote } from './highlight-note.ts';

/** Identifies one session of typing in a note; all of it is undone as one action. */
export const newNoteSession = (): string => crypto.randomUUID();

/** A new note on an article, which is stored with its first letter. */
export const newNoteOn = (article: Omit<ArticleNote, 'createdAt'>): Highlight =>
  newArticleNote(crypto.randomUUID(), { ...article, createdAt: Date.now() });

/**
 * From a page that is being hidden: has the worker save the note, because the browser aborts the writes of a page that
 * closes. If the worker fails, the page saves it itself, since it may only be hidden. Until one of them has saved it,
 * the note is kept as an unsaved one: a page that is gone can't do so any more.
 */
export async function saveNoteInWorker(
  id: string,
  note: string,
  sessionId: string,
  about: ArticleNote,
): Promise<void> {
  void keepUnsavedNote({ ...newArticleNote(id, about), note });
  if ((await requestSaveNote(id, note, sessionId, about)) !== undefined) return;
  await saveNote(id, note, sessionId, about);
  await dropUnsavedNote(id);
}
