import { words } from '../../../lib/i18n/en.ts';
import { noteId } from './footnote-id.ts';
import './FootnoteReference.css';

export type NoteReferenceProps = { note: number };

/** A footnote's number in the text. It is drawn, not written: what is copied, searched and marked is the sentence alone. */
export function NoteReference({ note }: NoteReferenceProps) {
  const jump = () => {
    const target = document.getElementById(noteId(note));
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  };
  return (
    <sup class="NoteReference">
      <button type="button" aria-label={words.body.note(note)} data-note={note} onClick={jump} />
    </sup>
  );
}
