import { newArticleNote } from '../../lib/highlight/article-note.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';

/** Notes whose save failed, by highlight id. Each is kept as a note on its article. */
const unsaved = new Map<string, Highlight>();

/** The text of a note that could not be saved; `undefined` where it is saved. */
export const unsavedNote = (id: string): string | undefined => unsaved.get(id)?.note;

/** Forgets a note that is deleted. */
export const forgetUnsavedNote = (id: string): void => void unsaved.delete(id);

/** Saves a note. If that fails, it is kept while the page is open, and a tab asks before it closes. */
export async function saveOrKeep(
  highlight: Highlight,
  note: string,
  save: () => Promise<unknown>,
): Promise<void> {
  const { id } = highlight;
  try {
    await save();
    unsaved.delete(id);
  } catch (error) {
    unsaved.set(id, { ...newArticleNote(id, highlight), note });
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
