import type { Highlight } from '../../highlight/highlight.ts';
import { myHighlightsWords } from '../../i18n/en/my-highlights.ts';
import { formatTimeCode } from '../../i18n/format-time-code.ts';

/** So much of a quote tells it from others. */
const labelLength = 60;

/** A highlight's words on one line and in short, or the time of a moment that has none. */
export function highlightLabel({ quote, moment }: Pick<Highlight, 'quote' | 'moment'>): string {
  if (quote.exact === '') return myHighlightsWords.moment(formatTimeCode(moment?.start ?? 0));
  const line = quote.exact.replace(/\s+/g, ' ');
  return line.length <= labelLength ? line : `${line.slice(0, labelLength).trimEnd()}…`;
}
