import type { Highlight } from '../../highlight/highlight.ts';
import { myHighlightsWords } from '../../i18n/en/my-highlights.ts';
import { timeCode } from '../../i18n/format-time-code.ts';

/** So much of a quote tells it from others. */
const nameLength = 60;

/** A highlight's words on one line and in short, or the time of a moment that has none. */
export function highlightName({ quote, moment }: Pick<Highlight, 'quote' | 'moment'>): string {
  if (quote.exact === '') return myHighlightsWords.moment(timeCode(moment?.start ?? 0));
  const line = quote.exact.replace(/\s+/g, ' ');
  return line.length <= nameLength ? line : `${line.slice(0, nameLength).trimEnd()}…`;
}
