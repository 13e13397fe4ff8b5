import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { maxNoteLength } from '../../lib/highlight/note-length.ts';
import { Button } from '../ui/Button.tsx';
import { HighlightHostContext } from './highlight-host.ts';
import { useDraft } from './use-draft.ts';
import type { NoteActions } from './use-highlight-edits.ts';
import './NoteEditor.css';
import { t } from '../../lib/i18n/t.ts';

export type NoteEditorProps = {
  highlight: Highlight;
  /** Asked once: whether the reader has just asked for it, and goes on by writing. */
  takesFocus: () => boolean;
  act: NoteActions & {
    /** Closes it. */
    dismiss: () => void;
  };
};

/** The note of a highlight, written beside its words and kept as it is typed. */
export function NoteEditor({ highlight, takesFocus, act }: NoteEditorProps) {
  const { id, note, tags } = highlight;
  const NoteTags = useContext(HighlightHostContext)?.NoteTags;
  const [text, setText] = useState(note);
  const [sitting] = useState(act.beginNote);
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const draft = useDraft({
    save: (written) => act.writeNote(id, written, sitting),
    saveOnHide: (written) => act.writeNoteOnHide(id, written, sitting),
  });
  // Before the next key is pressed.
  useLayoutEffect(() => {
    if (!takesFocus()) return undefined;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(note.length, note.length);
    // All of it, once what it stands in has its place.
    const frame = requestAnimationFrame(() =>
      field.current?.closest('fieldset')?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  // Changed elsewhere, by an undo or in another window; but nobody's writing is written over.
  useEffect(() => {
    if (!field.current?.matches(':focus')) setText(note);
  }, [note]);

  const write = (written: string) => {
    setText(written);
    draft.change(written);
  };
  const room = maxNoteLength(note);
  const over = text.length - room;
  return (
    <fieldset
      class="NoteEditor"
      aria-label={t('highlight_note')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        draft.flush();
        act.dismiss();
      }}
    >
      <textarea
        ref={field}
        dir="auto"
        rows={3}
        value={text}
        placeholder={t('highlight_noteHint')}
        aria-label={t('highlight_note')}
        aria-describedby={hint}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={draft.flush}
      />
      <p id={hint} role={over > 0 ? 'alert' : undefined} data-over={over > 0}>
        {over > 0 ? t('highlight_noteOver', { over, limit: room }) : t('highlight_noteKept')}
      </p>
      {NoteTags && (
        <NoteTags
          tags={tags}
          onAdd={(line) => act.addTags(id, line)}
          onRemove={(tag) => act.removeTag(id, tag)}
        />
      )}
      <Button
        look="quiet"
        onClick={() => {
          draft.flush();
          act.dismiss();
        }}
      >
        {t('highlight_closeNote')}
      </Button>
    </fieldset>
  );
}
