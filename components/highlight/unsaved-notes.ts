import { newArticleNote } from '../../lib/highlight/article-note.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { dropUnsavedNote, keepUnsavedNote, readUnsavedNotes } from '../../lib/platform/session.ts';

/** Notes whose save failed, by highlight id. Each is kept as a note on its article. */
const unsaved = new Map<string, Highlight>();

/** The ids of those whose save failed in another page. */
let foreign = new Set<string>();

/** Finds the notes that other pages could not save, and forgets those that they have saved since. */
export async function findUnsavedNotes(): Promise<void> {
  const kept = await readUnsavedNotes();
  for (const id of foreign) unsaved.delete(id);
  const found = kept.filter(({ id }) => !unsaved.has(id));
  foreign = new Set(found.map(({ id }) => id));
  for (const note of found) unsaved.set(note.id, note);
}

// Long before an article is drawn, which shows those that belong to no stored highlight.
void findUnsavedNotes();

/** The text of a note that could not be saved; `undefined` where it is saved. */
export const unsavedNote = (id: string): string | undefined => unsaved.get(id)?.note;

/** Forgets a note that is saved or deleted. */
export function forgetUnsavedNote(id: string): void {
  if (unsaved.delete(id)) void dropUnsavedNote(id);
}

/** Saves a note. If that fails, it is kept while the browser is open, and a tab asks before it closes. */
export async function saveOrKeep(
  highlight: Highlight,
  note: string,
  save: () => Promise<unknown>,
): Promise<void> {
  const { id } = highlight;
  const keep = () => {
    const kept = { ...newArticleNote(id, highlight), note };
    unsaved.set(id, kept);
    foreign.delete(id);
    void keepUnsavedNote(kept);
  };
  // In the same task: a page that closes runs no further one.
  if (unsaved.has(id)) keep();
  try {
    await save();
    forgetUnsavedNote(id);
  } catch (error) {
    keep();
    window.onbeforeunload = (event) => {
      if (unsaved.size > 0) event.preventDefault();
    };
    throw error;
  }
}

/** Unsaved notes of the article at an address that belong to no stored highlight. */
export const unstoredNotes = (
  address: string | undefined,
  stored: readonly Highlight[],
): Highlight[] =>
  [...unsaved.values()].filter(
    ({ id, url }) => url === address && !stored.some((row) => row.id === id),
  );
