import { noteRoom } from '../../highlight/note-length.ts';
import { send } from '../../platform/messages.ts';
import { changeHighlight } from './edit-highlights.ts';

/** Names a sitting at a note: all that is written in it is undone as one. */
export const beginNote = (): string => crypto.randomUUID();

/** Writes a highlight's note, as far as a note can hold it. Resolves to the act, or `null` where nothing changed. */
export const writeNote = (id: string, note: string, sitting: string): Promise<number | null> =>
  changeHighlight(
    id,
    (stored) => ({ note: withinLimit(note, noteRoom(stored.note)) }),
    'noted',
    sitting,
  );

const withinLimit = (note: string, most: number): string =>
  note.length > most ? note.slice(0, most).replace(/[\ud800-\udbff]$/, '') : note;

/**
 * From a page that is put away: has the worker write the note, because the browser breaks off what a page that goes has
 * begun to write. Where the worker cannot, a page that is only out of sight does.
 */
export async function writeNoteBehind(id: string, note: string, sitting: string): Promise<void> {
  try {
    const act = await send('writeNote', id, note, sitting);
    // A worker that failed answers nothing.
    if (act !== undefined) return;
  } catch (error) {
    console.warn('The worker could not be asked to write the note; this page does it.', error);
  }
  await writeNote(id, note, sitting);
}
