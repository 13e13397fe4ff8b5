import { type Filed, titleOf } from '../../lib/highlight/highlight-order.ts';
import { colours } from '../../lib/highlight/highlight.ts';
import { highlightName } from '../../lib/presenters/lists/highlight-label.ts';
import { words } from '../../lib/i18n/en.ts';
import { exportWords } from '../../lib/i18n/en/export.ts';
import { myHighlightsWords } from '../../lib/i18n/en/my-highlights.ts';
import { timeCode } from '../../lib/i18n/format-time-code.ts';
import { highlightLink } from '../highlight/highlight-link.ts';
import type { HighlightEdits } from '../highlight/use-highlight-edits.ts';
import type { MenuItem } from '../ui/popover/Menu.tsx';

/** What can be done to a row. */
export interface RowActs extends Pick<HighlightEdits, 'recolour' | 'remove' | 'copy'> {
  /** Opens the article at the highlight. */
  open: (filed: Filed) => void;
  openTab: (url: string) => void;
  /** Opens its note, or closes it. */
  note: (filed: Filed) => void;
  play: (n: number, seconds: number) => void;
  exportShown: () => void;
}

/** What a row's menu offers. */
export function menuOf(filed: Filed, acts: RowActs): MenuItem[] {
  const { highlight, article } = filed;
  const { id, url, note, moment, colour } = highlight;
  const { action } = words;
  const say = words.highlight;
  const play: MenuItem[] =
    article && moment
      ? [
          {
            label: say.playMoment(timeCode(moment.start)),
            onSelect: () => acts.play(article.n, moment.start),
          },
        ]
      : [];
  return [
    ...(article ? [{ label: myHighlightsWords.openAt, onSelect: () => acts.open(filed) }] : []),
    ...play,
    { label: note === '' ? say.addNote : say.editNote, onSelect: () => acts.note(filed) },
    ...colours
      .filter((each) => each !== colour)
      .map((each) => ({
        label: myHighlightsWords.recolour[each],
        onSelect: () => acts.recolour(id, each),
      })),
    { label: say.copy, onSelect: () => copyWithLink(filed, acts) },
    { label: action.openOriginal, onSelect: () => acts.openTab(url) },
    { label: exportWords.action, onSelect: acts.exportShown },
    { label: say.delete, onSelect: () => acts.remove(highlight) },
  ];
}

/** Copies a highlight's words with its title and the link to them. */
export const copyWithLink = (filed: Filed, { copy }: Pick<RowActs, 'copy'>): void =>
  copy(filed.highlight.quote.exact || highlightName(filed.highlight), titleOf(filed), () =>
    highlightLink(filed),
  );
