import { csvLine } from '../article/copy/csv-line.ts';
import { wordsNow } from '../highlight/highlight-change.ts';
import { formatChange } from '../i18n/format-change.ts';
import type { ExportHighlight, ExportItem } from './export-item.ts';
import { localTime } from './local-dates.ts';
import { tagWord } from './tag-words.ts';
import type { ExportWriter } from './writer.ts';

const columns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

/** Highlights in the columns that Readwise imports, one row each. */
export const csvWriter = (): ExportWriter => ({
  begin: () => line(columns),
  write: (item) => item.highlights.map((each, index) => line(cellsOf(item, each, index))).join(''),
  end: () => '',
});

function cellsOf(
  { title, author, url }: ExportItem,
  { highlight, change }: ExportHighlight,
  index: number,
): string[] {
  const { note, tags, moment, createdAt } = highlight;
  // Readwise reads words with a leading dot as tags.
  const tagged = tags.map((tag) => `.${tagWord(tag)}`).join(' ');
  return [
    wordsNow(highlight, change) || `${moment?.start ?? 0} s`,
    title,
    author ?? '',
    url,
    [tagged, note, formatChange(highlight.quote.exact, change)].filter((part) => part).join('\n'),
    String(index + 1),
    localTime(createdAt, ' '),
  ];
}

const line = (cells: readonly string[]): string => csvLine(cells.map(escapeFormula));

/**
 * Text that spreadsheets run as a formula: at the beginning of a cell and, since some locales split cells at semicolons,
 * tabs or line breaks, after those, except in list items.
 */
const formula =
  /^[\s"]*[=+\-@＝＋－＠]|^[\t\r]|(?:[=@＝＠]|[+\-＋－](?![\s+\-＋－]))(?<=[\n\r\t;][\s"]*.)/g;

/** An apostrophe turns a formula into text. */
const escapeFormula = (text: string): string => text.replace(formula, "'$&");
