import { usePendingFocus } from '../ui/focus/use-pending-focus.ts';

export interface OpenNoteOptions {
  /** The highlight whose note is open. */
  noteId: string | null;
  show: (highlightId: string | null) => void;
  /** Moves the focus to a row. */
  toRow: (highlightId: string) => void;
}

/** Opens and closes notes in the list. The field takes the focus, and closing returns it to the row. */
export function useOpenNote({ noteId, show, toRow }: OpenNoteOptions) {
  const focus = usePendingFocus();
  const close = () => {
    // Before the field is removed, which would lose the focus.
    if (noteId !== null) toRow(noteId);
    show(null);
  };
  return {
    close,
    toggle: (id: string) => {
      if (noteId === id) return close();
      focus.request();
      show(id);
    },
    /** Whether the note was opened just now rather than restored. Only the first call says so. */
    takesFocus: focus.take,
  };
}
