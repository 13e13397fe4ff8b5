import { highlightColors } from '../../lib/highlight/highlight.ts';
import { type FiledHighlight, highlightTitle } from '../../lib/highlight/highlight-order.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { words } from '../../lib/i18n/en.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { highlightLabel } from '../../lib/presenters/lists/highlight-label.ts';
import { highlightLink } from '../highlight/highlight-link.ts';
import type { HighlightEdits } from '../highlight/use-highlight-edits.ts';
import type { MenuItem } from '../ui/popover/Menu.tsx';

/** What can be done to a row. */
export interface HighlightRowActions
  extends Pick<HighlightEdits, 'changeColor' | 'remove' | 'copy'> {
  /** Opens the article at the highlight. */
  open: (filed: FiledHighlight) => void;
  openTab: (url: string) => void;
  /** Opens or closes the note. */
  note: (filed: FiledHighlight) => void;
  play: (articleId: number, seconds: number) => void;
  exportShown: () => void;
}

/** What a row's menu offers. */
export function highlightMenu(filed: FiledHighlight, actions: HighlightRowActions): MenuItem[] {
  const { highlight, article } = filed;
  const { id, url, note, moment, color } = highlight;
  const { action, highlight: labels } = words;
  const play: MenuItem[] =
    article && moment
      ? [
          {
            label: labels.playMoment(formatTimeCode(moment.start)),
            onSelect: () => actions.play(article.id, moment.start),
          },
        ]
      : [];
  return [
    ...(article ? [{ label: myHighlightsWords.openAt, onSelect: () => actions.open(filed) }] : []),
    ...play,
    { label: note === '' ? labels.addNote : labels.editNote, onSelect: () => actions.note(filed) },
    ...highlightColors
      .filter((each) => each !== color)
      .map((each) => ({
        label: myHighlightsWords.recolor[each],
        onSelect: () => actions.changeColor(id, each),
      })),
    { label: labels.copy, onSelect: () => copyWithLink(filed, actions) },
    { label: action.openOriginal, onSelect: () => actions.openTab(url) },
    { label: exportWords.action, onSelect: actions.exportShown },
    { label: labels.delete, onSelect: () => actions.remove(highlight) },
  ];
}

/** Copies a highlight's quote with its article's title and a link to it. */
export const copyWithLink = (
  filed: FiledHighlight,
  { copy }: Pick<HighlightRowActions, 'copy'>,
): void =>
  copy(filed.highlight.quote.exact || highlightLabel(filed.highlight), highlightTitle(filed), () =>
    highlightLink(filed),
  );
