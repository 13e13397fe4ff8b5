import type { Highlight } from '../highlight/highlight.ts';
import type { HighlightChange } from '../highlight/highlight-change.ts';
import type { HighlightColor } from '../highlight/highlight-color.ts';
import { formatChange } from '../i18n/format-change.ts';
import { formatTimeCode } from '../i18n/format-time-code.ts';
import { t } from '../i18n/t.ts';

/** Characters of a quote that suffice to recognize it. */
const labelLength = 60;

/** A highlight's quote shortened to one line, or the time of a moment without a quote. */
export function highlightLabel({ quote, moment }: Pick<Highlight, 'quote' | 'moment'>): string {
  if (quote.exact === '')
    return t('myHighlights_momentAt', { time: formatTimeCode(moment?.start ?? 0) });
  const line = quote.exact.replace(/\s+/g, ' ');
  return line.length <= labelLength ? line : `${line.slice(0, labelLength).trimEnd()}…`;
}

/** A highlight's words as they are now, as a copied quote that says what was changed. */
export function quoteToCopy(
  highlight: Pick<Highlight, 'quote' | 'moment'>,
  change: HighlightChange | null,
): string {
  const { exact } = highlight.quote;
  if (exact === '') return `“${highlightLabel(highlight)}”`;
  const words = change?.kind === 'edited' ? change.text : exact;
  const label = formatChange(exact, change);
  return label === null ? `“${words}”` : `“${words}” (${label})`;
}

/** Announces a new highlight. */
export const highlightedMessage = (color: HighlightColor): string =>
  t(`highlight_announced_created_${color}`);

/** Announces a highlight's new color. */
export const recoloredMessage = (color: HighlightColor): string =>
  t(`highlight_announced_recolored_${color}`);

/** Announces the highlight that was jumped to, with its position among the article's highlights. */
export function highlightPositionMessage(
  at: number,
  all: number,
  color: HighlightColor,
  words: string,
  note: string,
): string {
  const position = t(`highlight_announced_position_${color}`, { all, at, words });
  return note === '' ? position : `${position} ${t('highlight_announced_note', { note })}`;
}

/** The number of highlights that a list shows, and the total. */
export function highlightCountLabel(shown: number, total: number): string {
  const highlights = t('count_highlights', { count: total });
  return shown === total ? highlights : t('myHighlights_shownOfTotal', { highlights, shown });
}
