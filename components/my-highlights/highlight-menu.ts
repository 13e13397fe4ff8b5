import { isArticleNote } from '../../lib/highlight/article-note.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { type HighlightColor, highlightColors } from '../../lib/highlight/highlight-color.ts';
import type { ListedHighlight } from '../../lib/highlight/highlight-order.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import { recolorLabel } from '../../lib/presenters/highlight.ts';
import type { ColorNames } from '../../lib/settings.ts';
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
            onSelect: () => actions.play(article.id, moment.start),
          },
        ]
      : [];
  const isNote = isArticleNote(highlight);
  return [
    ...(article
      ? [{ label: t('myHighlights_showInArticle'), onSelect: () => actions.openArticle(listed) }]
      : []),
    ...play,
    {
      label: note === '' ? t('highlight_addNote') : t('highlight_editNote'),
      onSelect: () => actions.toggleNote(listed),
    },
    ...highlightColors
      .filter((each) => !isNote && each !== color)
      .map((each) => ({
        label: recolorLabel(each, names),
        onSelect: () => actions.changeColor(id, each),
      })),
    ...(isNote
      ? []
      : [{ label: t('highlight_copyQuote'), onSelect: () => actions.copyQuote(listed) }]),
    { label: t('action_openOriginal'), onSelect: () => actions.openTab(url) },
    { label: t('export_open'), onSelect: actions.exportShown },
    {
      label: isNote ? t('article_deleteNote') : t('highlight_delete'),
      onSelect: () => actions.remove(highlight),
    },
  ];
}
