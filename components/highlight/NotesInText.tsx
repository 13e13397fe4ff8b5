import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useRef } from 'preact/hooks';
import { type NotesByPassage, notesByPassage } from '../../lib/highlight/notes-by-passage.ts';
import { t } from '../../lib/i18n/t.ts';
import { PassageEnd } from '../article/passage-end.ts';
import type { Highlighter } from './highlighter.ts';
import './highlight-color.css';
import './NotesInText.css';

interface NoteView {
  byPassage: NotesByPassage;
  open: (highlightId: string) => void;
}

const NotesContext = createContext<NoteView | null>(null);

export type NotesInTextProps = {
  highlighter: Pick<Highlighter, 'text' | 'placed' | 'settings' | 'actions'>;
  /** The text. */
  children: ComponentChildren;
};

/** Shows notes below their paragraphs, if the user wants that. */
export function NotesInText({ highlighter, children }: NotesInTextProps) {
  const { text, placed, settings, actions } = highlighter;
  const isOn = settings.notesInText && text !== null;
  const open = useRef(actions.openNote);
  open.current = actions.openNote;
  // The same value while the notes are the same, or every passage would be drawn again.
  const notes = useMemo((): NoteView | null => {
    if (!isOn) return null;
    return { byPassage: notesByPassage(text.lines(), placed), open: (id) => open.current(id) };
  }, [isOn, text, placed]);
  return (
    <NotesContext.Provider value={notes}>
      <PassageEnd.Provider value={isOn ? NotesAt : null}>{children}</PassageEnd.Provider>
    </NotesContext.Provider>
  );
}

export type NotesAtProps = { at: number | 'keyPoints' };

/** The notes below a passage, or below the key points; a click edits one. */
export function NotesAt({ at }: NotesAtProps) {
  const notes = useContext(NotesContext);
  return (
    <>
      {notes?.byPassage.get(at)?.map(({ id, note, color }) => (
        <button
          key={id}
          type="button"
          class="NoteInText"
          dir="auto"
          data-color={color}
          data-highlighter
          aria-label={t('highlight_noteMarker', { note })}
          onClick={() => notes.open(id)}
        >
          {note}
        </button>
      ))}
    </>
  );
}
