import { isArticleNote } from '../../lib/highlight/article-note.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { type HighlightColor, highlightColors } from '../../lib/highlight/highlight-color.ts';
import type { ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import { noteActionLabel, recolorLabel } from '../../lib/presenters/highlight.ts';
import type { ColorNames } from '../../lib/settings.ts';
import { keyHint } from '../shortcuts/KeyName.tsx';
import type { MenuItem } from '../ui/popover/Menu.tsx';

/** Actions on a row. */
export interface HighlightRowActions {
  changeColor: (id: string, color: HighlightColor) => void;
  /** Copies the quote with its source and a link to it. */
  copyQuote: (listed: ListedHighlight) => void;
  remove: (highlight: Highlight) => void;
  /** Opens the article at the highlight. */
  openArticle: (listed: ListedHighlight) => void;
  openTab: (url: string) => void;
  toggleNote: (listed: ListedHighlight) => void;
  play: (articleId: number, seconds: number) => void;
  exportShown: () => void;
}

/** The items of a row's menu. */
export function highlightMenu(
  listed: ListedHighlight,
  names: ColorNames,
  actions: HighlightRowActions,
): MenuItem[] {
  const { highlight, article } = listed;
  const { id, url, note, moment, color } = highlight;
  const play: MenuItem[] =
    article && moment
      ? [
          {
            label: t('player_playFrom', { time: formatTimeCode(moment.start) }),
            shortcut: keyHint('.'),
            onSelect: () => actions.play(article.id, moment.start),
          },
        ]
      : [];
  const isNote = isArticleNote(highlight);
  return [
    ...(article
      ? [
          {
            label: t('myHighlights_showInArticle'),
            shortcut: keyHint('o'),
            onSelect: () => actions.openArticle(listed),
          },
        ]
      : []),
    ...play,
    {
      label: noteActionLabel(note),
      shortcut: keyHint('n'),
      onSelect: () => actions.toggleNote(listed),
    },
    ...highlightColors
      .filter((each) => !isNote && each !== color)
      .map((each) => ({
        label: recolorLabel(each, names),
        shortcut: keyHint(String(each)),
        onSelect: () => actions.changeColor(id, each),
      })),
    ...(isNote
      ? []
      : [
          {
            label: t('highlight_copyQuote'),
            shortcut: keyHint('y w'),
            onSelect: () => actions.copyQuote(listed),
          },
        ]),
    {
      label: t('action_openOriginal'),
      shortcut: keyHint('v'),
      onSelect: () => actions.openTab(url),
    },
    {
      label: isNote ? t('article_deleteNote') : t('highlight_delete'),
      shortcut: keyHint('Delete'),
      onSelect: () => actions.remove(highlight),
    },
  ];
}
