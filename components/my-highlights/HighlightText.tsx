import { isArticleNote } from '../../lib/highlight/article-note.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { type HighlightChange, wordsNow } from '../../lib/highlight/highlight-change.ts';
import { formatChange } from '../../lib/i18n/format-change.ts';
import { t } from '../../lib/i18n/t.ts';
import { colorName, highlightLabel } from '../../lib/presenters/highlight.ts';
import type { HitFinder } from '../../lib/search/hits/hit-finder.ts';
import type { ColorNames } from '../../lib/settings.ts';
import { publisherText } from '../../lib/site/site.ts';
import { headlineClicks } from '../article/headline-clicks.ts';
import { Button } from '../ui/Button.tsx';
import { TextWithMatches } from './TextWithMatches.tsx';
import '../highlight/highlight-color.css';

export type HighlightTextProps = {
  highlight: Highlight;
  change: HighlightChange | null;
  names: ColorNames;
  finder: HitFinder | null;
  /** Note and tags are hidden while they are being edited. */
  isEditing: boolean;
  isExpanded: boolean;
  /** Whether a part of the quote or the note is cut off. */
  isOverflowing: boolean;
  onOpen: () => void;
  onToggle: () => void;
  onTag: (tag: string) => void;
};

/** A highlight's current words, which open its article, with its earlier words, note and tags. */
export function HighlightText(props: HighlightTextProps) {
  const { highlight, change, names, finder, isEditing, isExpanded, isOverflowing } = props;
  const { onOpen, onToggle } = props;
  const { id, note, tags } = highlight;
  const color = isArticleNote(highlight) ? undefined : highlight.color;
  const words = wordsNow(highlight, change);
  const label = formatChange(highlight.quote.exact, change);
  return (
    <>
      <h3>
        <button type="button" data-stop={id} {...headlineClicks(highlight.url, onOpen)}>
          {color && (
            <span class="visually-hidden">
              {t('text_label', { label: colorName(color, names) })}{' '}
            </span>
          )}
          <span class="quote" data-lines={4} {...publisherText}>
            <span class={color && 'highlight-color'} data-color={color}>
              {words === '' ? (
                highlightLabel(highlight)
              ) : (
                <TextWithMatches text={words} finder={finder} />
              )}
            </span>
          </span>
        </button>
      </h3>
      {label !== null && (
        <p class="change" data-lines={3} dir="auto">
          <TextWithMatches text={label} finder={finder} />
        </p>
      )}
      {note !== '' && !isEditing && (
        <p class="note" data-color={color} data-lines={3} dir="auto">
          <TextWithMatches text={note} finder={finder} />
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
                <TextWithMatches text={tag} finder={finder} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
