import { footnoteId } from './footnote-id.ts';
import './FootnoteReference.css';
import { t } from '../../../lib/i18n/t.ts';

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
      <button
        type="button"
        aria-label={t('article_note', { number: note })}
        data-note={note}
        onClick={jump}
      />
    </sup>
  );
}
