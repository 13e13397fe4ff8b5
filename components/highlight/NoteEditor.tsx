import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isArticleNote } from '../../lib/highlight/article-note.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { maxNoteLength } from '../../lib/highlight/note-length.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/Button.tsx';
import { HighlightHostContext } from './highlight-host.ts';
import type { NoteActions } from './highlighter.ts';
import { useAutosave } from './use-autosave.ts';
import '../ui/fields/text-box.css';
import './NoteEditor.css';

export type NoteEditorProps = {
  highlight: Highlight;
  /** Whether the user opened the note just now, so that it takes the focus. Asked once. */
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
  // Before the next key press.
  useLayoutEffect(() => {
    if (!takesFocus()) return undefined;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(note.length, note.length);
    // Scrolls the whole editor into view, once its box has been placed and, a frame later, the words that were in view.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() =>
        field.current?.closest('fieldset')?.scrollIntoView({ block: 'nearest' }),
      );
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  // The note may change by an undo or in another window. A field with the focus is not overwritten.
  useEffect(() => {
    if (!field.current?.matches(':focus')) setText(note);
  }, [note]);

  const write = (written: string) => {
    setText(written);
    autosave.change(written);
  };
  const limit = maxNoteLength(note);
  const over = text.length - limit;
  return (
    <fieldset
      class="NoteEditor"
      aria-label={t('highlight_note')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        autosave.flush();
        actions.dismiss();
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
      <p id={hint} role={over > 0 ? 'alert' : undefined} data-over={over > 0}>
        {noteStatus(over, limit)}
      </p>
      {NoteTags && !isArticleNote(highlight) && (
        <NoteTags
          tags={tags}
          onAdd={(line) => actions.addTags(id, line)}
          onRemove={(tag) => actions.removeTag(id, tag)}
        />
      )}
      <Button
        look="quiet"
        onClick={() => {
          autosave.flush();
          actions.dismiss();
        }}
      >
        {t('action_done')}
      </Button>
    </fieldset>
  );
}

/** What becomes of a note that is `over` characters longer than it may be. */
const noteStatus = (over: number, limit: number): string =>
  over > 0 ? t('highlight_noteTooLong', { count: over, limit }) : t('status_savedAutomatically');
