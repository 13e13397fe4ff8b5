import type { RefObject } from 'preact';
import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isArticleNote } from '../../lib/highlight/article-note.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { maxNoteLength } from '../../lib/highlight/note-length.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/Button.tsx';
import { HighlightHostContext } from './highlight-host.ts';
import type { NoteActions } from './highlighter.ts';
import { findUnsavedNotes, unsavedNote } from './unsaved-notes.ts';
import { useAutosave } from './use-autosave.ts';
import '../ui/fields/text-box.css';
import './NoteEditor.css';

export type NoteEditorProps = {
  highlight: Highlight;
  /** Whether the user opened the note just now, so that it takes the focus. Only the first call says so. */
  takesFocus: () => boolean;
  actions: NoteActions & {
    /** Closes the note. */
    dismiss: () => void;
  };
};

/** The note of a highlight with its tags, or a note on the article, saved as the user types. */
export function NoteEditor({ highlight, takesFocus, actions }: NoteEditorProps) {
  const { id, note, tags } = highlight;
  const NoteTags = useContext(HighlightHostContext)?.NoteTags;
  const [text, setText] = useState(note);
  const [sessionId] = useState(actions.startNoteSession);
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const autosave = useAutosave({
    save: (written) => actions.writeNote(highlight, written, sessionId),
    saveOnHide: (written) => actions.writeNoteOnHide(highlight, written, sessionId),
  });
  useTakenFocus(field, takesFocus);
  // The note may change by an undo or in another window. A field with the focus is not overwritten.
  useEffect(() => {
    if (!field.current?.matches(':focus')) setText(note);
  }, [note]);

  const write = (written: string) => {
    setText(written);
    autosave.change(written);
  };
  const isUnsaved = unsavedNote(id) !== undefined;
  // Tries again to save a note whose save has failed, here or in a page that was closed.
  useEffect(() => {
    void findUnsavedNotes().then(() => {
      const unsaved = unsavedNote(id);
      if (unsaved !== undefined) write(unsaved);
      autosave.flush();
    });
  }, []);
  const done = () => {
    autosave.flush();
    actions.dismiss();
  };
  const limit = maxNoteLength(note);
  const over = text.length - limit;
  const isWarning = isUnsaved || over > 0;
  return (
    <fieldset
      class="NoteEditor"
      aria-label={t('highlight_note')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        done();
      }}
    >
      <textarea
        class="TextBox"
        ref={field}
        dir="auto"
        rows={3}
        value={text}
        placeholder={t('highlight_addNote')}
        aria-label={t('highlight_note')}
        aria-describedby={hint}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={autosave.flush}
      />
      <p id={hint} role={isWarning ? 'alert' : undefined} data-over={isWarning}>
        {isUnsaved ? t('highlight_noteUnsaved') : noteStatus(over, limit)}
      </p>
      {NoteTags && !isArticleNote(highlight) && (
        <NoteTags
          tags={tags}
          onAdd={(line) => actions.addTags(id, line)}
          onRemove={(tag) => actions.removeTag(id, tag)}
        />
      )}
      <Button look="quiet" onClick={done}>
        {t('action_done')}
      </Button>
    </fieldset>
  );
}

/** Focuses a note that the user has just opened, before the next key press, with the caret at its end. */
function useTakenFocus(field: RefObject<HTMLTextAreaElement | null>, takesFocus: () => boolean) {
  useLayoutEffect(() => {
    const box = field.current;
    if (!takesFocus() || !box) return undefined;
    box.focus({ preventScroll: true });
    box.setSelectionRange(box.value.length, box.value.length);
    // Scrolls the whole editor into view, after its box is placed and, a frame later, the words that were in view are
    // restored.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() =>
        box.closest('fieldset')?.scrollIntoView({ block: 'nearest' }),
      );
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}

/** The status line of a note that is `over` characters too long; `over` is at most 0 for one that fits. */
const noteStatus = (over: number, limit: number): string =>
  over > 0 ? t('highlight_noteTooLong', { count: over, limit }) : t('status_savedAutomatically');
