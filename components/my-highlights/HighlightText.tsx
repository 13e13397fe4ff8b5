import type { Highlight } from '../../lib/highlight/highlight.ts';
import { t } from '../../lib/i18n/t.ts';
import { highlightLabel } from '../../lib/presenters/highlight.ts';
import { Button } from '../ui/Button.tsx';
import { TextWithMatches } from './TextWithMatches.tsx';
import '../highlight/highlight-color.css';

export type HighlightTextProps = {
  highlight: Highlight;
  searchTerms: readonly string[];
  /** Note and tags are hidden while they are being edited. */
  isEditing: boolean;
  isExpanded: boolean;
  /** Whether a part of the quote or the note is cut off. */
  isOverflowing: boolean;
  onOpen: () => void;
  onToggle: () => void;
  onTag: (tag: string) => void;
};

/** A highlight's quote, which opens its article, with its note and tags. */
export function HighlightText(props: HighlightTextProps) {
  const { highlight, searchTerms, isEditing, isExpanded, isOverflowing, onOpen, onToggle } = props;
  const { id, quote, color, note, tags } = highlight;
  return (
    <>
      <h3>
        <button type="button" data-stop={id} onClick={onOpen}>
          <span class="visually-hidden">{t(`highlight_color_${color}`)}: </span>
          <span class="quote" data-lines={4} dir="auto">
            <span class="highlight-color" data-color={color}>
              {quote.exact === '' ? (
                highlightLabel(highlight)
              ) : (
                <TextWithMatches text={quote.exact} searchTerms={searchTerms} />
              )}
            </span>
          </span>
        </button>
      </h3>
      {note !== '' && !isEditing && (
        <p class="note" data-lines={3} dir="auto">
          <TextWithMatches text={note} searchTerms={searchTerms} />
        </p>
      )}
      {isOverflowing && (
        <div class="more">
          <Button look="quiet" onClick={onToggle}>
            {isExpanded ? t('action_showLess') : t('action_showMore')}
          </Button>
        </div>
      )}
      {tags.length > 0 && !isEditing && (
        <ul class="tags" aria-label={t('tags_title')}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                dir="auto"
                title={t('tags_showTagged', { tag })}
                onClick={() => props.onTag(tag)}
              >
                <TextWithMatches text={tag} searchTerms={searchTerms} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
