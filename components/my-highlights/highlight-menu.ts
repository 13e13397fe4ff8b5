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
  /** Opens its note, or closes it. */
  note: (filed: FiledHighlight) => void;
  play: (articleId: number, seconds: number) => void;
  exportShown: () => void;
}

/** What a row's menu offers. */
export function highlightMenu(filed: FiledHighlight, acts: HighlightRowActions): MenuItem[] {
  const { highlight, article } = filed;
  const { id, url, note, moment, color } = highlight;
  const { action } = words;
  const say = words.highlight;
  const play: MenuItem[] =
    article && moment
      ? [
          {
            label: say.playMoment(formatTimeCode(moment.start)),
            onSelect: () => acts.play(article.id, moment.start),
          },
        ]
      : [];
  return [
    ...(article ? [{ label: myHighlightsWords.openAt, onSelect: () => acts.open(filed) }] : []),
    ...play,
    { label: note === '' ? say.addNote : say.editNote, onSelect: () => acts.note(filed) },
    ...highlightColors
      .filter((each) => each !== color)
      .map((each) => ({
        label: myHighlightsWords.recolor[each],
        onSelect: () => acts.changeColor(id, each),
      })),
    { label: say.copy, onSelect: () => copyWithLink(filed, acts) },
    { label: action.openOriginal, onSelect: () => acts.openTab(url) },
    { label: exportWords.action, onSelect: acts.exportShown },
    { label: say.delete, onSelect: () => acts.remove(highlight) },
  ];
}

/** Copies a highlight's words with its title and the link to them. */
export const copyWithLink = (
  filed: FiledHighlight,
  { copy }: Pick<HighlightRowActions, 'copy'>,
): void =>
  copy(filed.highlight.quote.exact || highlightLabel(filed.highlight), highlightTitle(filed), () =>
    highlightLink(filed),
  );
