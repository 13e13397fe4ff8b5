import { words } from '../../../lib/i18n/en.ts';
import { footnoteId } from './footnote-id.ts';
import './FootnoteReference.css';

export type FootnoteReferenceProps = { note: number };

/** A footnote's number in the text. It is drawn, not written: what is copied, searched and marked is the sentence alone. */
export function FootnoteReference({ note }: FootnoteReferenceProps) {
  const jump = () => {
    const target = document.getElementById(footnoteId(note));
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  };
  return (
    <sup class="FootnoteReference">
      <button type="button" aria-label={words.body.note(note)} data-note={note} onClick={jump} />
    </sup>
  );
}
