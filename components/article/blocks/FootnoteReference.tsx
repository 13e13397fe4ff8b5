import { t } from '../../../lib/i18n/t.ts';
import { onceDrawn } from '../passage-element.ts';
import { footnoteId } from './footnote-id.ts';
import './FootnoteReference.css';

export type FootnoteReferenceProps = { note: number };

/** A footnote's number in the text. CSS draws it, so that it isn't copied, searched or highlighted. */
export function FootnoteReference({ note }: FootnoteReferenceProps) {
  const jump = () =>
    onceDrawn(document.body, () => {
      const target = document.getElementById(footnoteId(note));
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'center' });
    });
  return (
    <sup class="FootnoteReference">
      <button
        type="button"
        aria-label={t('article_footnote', { number: note })}
        data-note={note}
        onClick={jump}
      />
    </sup>
  );
}
