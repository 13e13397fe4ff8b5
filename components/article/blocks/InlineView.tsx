import type { ComponentChildren } from 'preact';
import type { Inline } from '../../../lib/article/model/body.ts';
import { inlineText } from '../../../lib/article/model/inlines.ts';
import { t } from '../../../lib/i18n/t.ts';
import { onceDrawn } from '../passage-element.ts';
import { TextLink } from '../TextLink.tsx';
import { footnoteId } from './footnote-id.ts';
import './FootnoteReference.css';

export type InlineViewProps = { inlines: readonly Inline[] };

/** The inline content of a block. */
export function InlineView({ inlines }: InlineViewProps) {
  return <>{inlines.map(drawn)}</>;
}

function drawn(inline: Inline): ComponentChildren {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'break') return <br />;
  if (inline.kind === 'reference') return <FootnoteReference note={inline.note} />;
  const inner = <InlineView inlines={inline.inlines} />;
  switch (inline.kind) {
    case 'link':
      return (
        <TextLink href={inline.href} external={inline.external} text={inlineText(inline.inlines)}>
          {inner}
        </TextLink>
      );
    case 'abbreviation':
      return <abbr title={inline.meaning}>{inner}</abbr>;
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'code':
      return <code>{inner}</code>;
    case 'subscript':
      return <sub>{inner}</sub>;
    case 'superscript':
      return <sup>{inner}</sup>;
    case 'struck':
      return <del>{inner}</del>;
    case 'inserted':
      return <ins>{inner}</ins>;
    case 'marked':
      return <mark>{inner}</mark>;
    default:
      return inline satisfies never;
  }
}

type FootnoteReferenceProps = { note: number };

/** A footnote's number in the text. CSS draws it, so that it isn't copied, searched or highlighted. */
function FootnoteReference({ note }: FootnoteReferenceProps) {
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
