import { shortened } from '../article/model/words.ts';
import type { Highlight } from '../highlight/highlight.ts';
import type { HighlightChange } from '../highlight/highlight-change.ts';
import type { HighlightColor } from '../highlight/highlight-color.ts';
import { formatAuthor } from '../i18n/format-author.ts';
import { formatChange } from '../i18n/format-change.ts';
import { formatLongDate } from '../i18n/format-date.ts';
import { formatQuote } from '../i18n/format-text.ts';
import { formatTimeCode } from '../i18n/format-time-code.ts';
import { t } from '../i18n/t.ts';
import { type ColorNames, givenColorName } from '../settings.ts';

/** Characters of a quote that suffice to recognize it. */
const labelLength = 60;

/** A highlight's quote shortened to one line, the time of a moment without a quote, or that it is a note on the article. */
export function highlightLabel({ quote, moment }: Pick<Highlight, 'quote' | 'moment'>): string {
  if (quote.exact === '')
    return moment === null
      ? t('article_note')
      : t('myHighlights_momentAt', { time: formatTimeCode(moment.start) });
  const line = quote.exact.replace(/\s+/g, ' ');
  return shortened(line, labelLength);
}

/** The text of a copied highlight: its words in the current version as a quote, and how they were changed. */
export function quoteToCopy(
  highlight: Pick<Highlight, 'quote' | 'moment'>,
  change: HighlightChange | null,
): string {
  const { exact } = highlight.quote;
  if (exact === '') return formatQuote(highlightLabel(highlight));
  const words = change?.kind === 'edited' ? change.text : exact;
  const label = formatChange(exact, change);
  return label === null
    ? formatQuote(words)
    : t('highlight_changedQuote', { label, words: formatQuote(words) });
}

/** The label of what opens the editor of a note. */
export const noteActionLabel = (note: string): string =>
  note === '' ? t('highlight_addNote') : t('highlight_editNote');

/** A message with the user's name for a color, or else the one that has its built-in name. */
function colorMessage(
  color: HighlightColor,
  names: ColorNames,
  builtIn: string,
  named: (name: string) => string,
): string {
  const name = givenColorName(color, names);
  return name === null ? builtIn : named(name);
}

/** The user's name for a color, or else its built-in name. */
export const colorName = (color: HighlightColor, names: ColorNames): string =>
  colorMessage(color, names, t(`highlight_color_${color}`), (name) => name);

/** The label of the button that highlights in a color. */
export const createInLabel = (color: HighlightColor, names: ColorNames): string =>
  colorMessage(color, names, t(`highlight_createIn_${color}`), (name) =>
    t('highlight_createAs', { name }),
  );

/** The label of the button that changes a highlight's color. */
export const recolorLabel = (color: HighlightColor, names: ColorNames): string =>
  colorMessage(color, names, t(`myHighlights_recolor_${color}`), (name) =>
    t('myHighlights_recolorTo', { name }),
  );

/** The article of a copied quote. */
export type QuoteSource = Pick<Highlight, 'title' | 'author' | 'publishedAt'>;

/** The lines between a copied quote and its link: the title, and author, publisher and date. */
export function quoteSourceLines(
  { title, author, publishedAt }: QuoteSource,
  publisher: string,
): string {
  const attribution = [
    ...(author === null ? [] : [t('article_byAuthor', { author: formatAuthor(author) })]),
    publisher,
    ...(publishedAt === null ? [] : [formatLongDate(publishedAt)]),
  ];
  return `${title}\n${attribution.join(' · ')}`;
}

/** Announces a new highlight. */
export const highlightedMessage = (color: HighlightColor, names: ColorNames): string =>
  colorMessage(color, names, t(`highlight_announced_created_${color}`), (name) =>
    t('highlight_announced_createdAs', { name }),
  );

/** Announces a highlight's new color. */
export const recoloredMessage = (color: HighlightColor, names: ColorNames): string =>
  colorMessage(color, names, t(`highlight_announced_recolored_${color}`), (name) =>
    t('highlight_announced_recoloredTo', { name }),
  );

/** Announces the highlight that was jumped to, with its position among the article's highlights. */
export function highlightPositionMessage(
  at: number,
  all: number,
  { color, note }: Pick<Highlight, 'color' | 'note'>,
  words: string,
  names: ColorNames,
): string {
  const builtIn = t(`highlight_announced_position_${color}`, { all, at, words });
  const position = colorMessage(color, names, builtIn, (name) =>
    t('highlight_announced_positionNamed', { all, at, name, words }),
  );
  return note === '' ? position : t('highlight_announced_withNote', { note, position });
}

/** How many there are in My highlights. A note on an article is no highlight to the user. */
export const myHighlightsCount = (count: number, hasNotes: boolean): string =>
  t(hasNotes ? 'restore_restored_highlights' : 'count_highlights', { count });

/** How many of them are shown. */
export function shownHighlightsLabel(shown: number, total: number, hasNotes: boolean): string {
  const highlights = myHighlightsCount(total, hasNotes);
  return shown === total ? highlights : t('myHighlights_shownOfTotal', { highlights, shown });
}
