import { highlightColors } from '../../lib/highlight/highlight-color.ts';
import { type FiledHighlight, highlightTitle } from '../../lib/highlight/highlight-order.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import { highlightLabel } from '../../lib/presenters/highlight.ts';
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
  const play: MenuItem[] =
    article && moment
      ? [
          {
            label: t('player_playFrom', { time: formatTimeCode(moment.start) }),
            onSelect: () => actions.play(article.id, moment.start),
          },
        ]
      : [];
  return [
    ...(article
      ? [{ label: t('myHighlights_showInArticle'), onSelect: () => actions.open(filed) }]
      : []),
    ...play,
    {
      label: note === '' ? t('highlight_addNote') : t('highlight_editNote'),
      onSelect: () => actions.note(filed),
    },
    ...highlightColors
      .filter((each) => each !== color)
      .map((each) => ({
        label: t(`myHighlights_recolor_${each}`),
        onSelect: () => actions.changeColor(id, each),
      })),
    { label: t('highlight_copyQuote'), onSelect: () => copyWithLink(filed, actions) },
    { label: t('action_openOriginal'), onSelect: () => actions.openTab(url) },
    { label: t('export_open'), onSelect: actions.exportShown },
    { label: t('highlight_delete'), onSelect: () => actions.remove(highlight) },
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
