import { maxNoteLength } from '../../highlight/note-length.ts';
import { sendCommand } from '../../platform/messages.ts';
import { editHighlight } from './edit-highlights.ts';

/** Names a sitting at a note: all that is written in it is undone as one. */
export const newNoteSession = (): string => crypto.randomUUID();

/** Writes a highlight's note, as far as a note can hold it. Resolves to the act, or `null` where nothing changed. */
export const saveNote = (id: string, note: string, sessionId: string): Promise<number | null> =>
  editHighlight(
    id,
    (stored) => ({ note: truncated(note, maxNoteLength(stored.note)) }),
    'noted',
    sessionId,
  );

const truncated = (note: string, most: number): string =>
  note.length > most ? note.slice(0, most).replace(/[\ud800-\udbff]$/, '') : note;

/**
 * From a page that is put away: has the worker write the note, because the browser breaks off what a page that goes has
 * begun to write. Where the worker cannot, a page that is only out of sight does.
 */
export async function saveNoteInWorker(id: string, note: string, sessionId: string): Promise<void> {
  try {
    const act = await sendCommand('saveNote', id, note, sessionId);
    // A worker that failed answers nothing.
    if (act !== undefined) return;
  } catch (error) {
    console.warn('The worker could not be asked to write the note; this page does it.', error);
  }
  await saveNote(id, note, sessionId);
}
