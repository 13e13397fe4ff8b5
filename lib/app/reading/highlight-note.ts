import { maxNoteLength } from '../../highlight/note-length.ts';
import { requestSaveNote } from '../commands.ts';
import type { WriteContext } from '../follow-up.ts';
import { editHighlight } from './edit-highlights.ts';

/** Identifies a session of typing at a note: all of it is undone as one action. */
export const newNoteSession = (): string => crypto.randomUUID();

/** Saves a highlight's note, truncated to its limit. Resolves to the action, or `null` where nothing changed. */
export const saveNote = (
  id: string,
  note: string,
  sessionId: string,
  context: WriteContext = 'page',
): Promise<number | null> =>
  editHighlight(
    id,
    (stored) => ({ note: truncated(note, maxNoteLength(stored.note)) }),
    'noteEdited',
    {
      sessionId,
      context,
    },
  );

const truncated = (note: string, maxLength: number): string =>
  note.length > maxLength ? note.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') : note;

/**
 * From a page that is being hidden: has the worker save the note, because the browser aborts the writes of a page that
 * closes. Where the worker fails, the page saves it; it may only be hidden.
 */
export async function saveNoteInWorker(id: string, note: string, sessionId: string): Promise<void> {
  if ((await requestSaveNote(id, note, sessionId)) === undefined)
    await saveNote(id, note, sessionId);
}
