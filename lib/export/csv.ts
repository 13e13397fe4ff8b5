import { csvLine } from '../article/copy/csv-line.ts';
import type { Highlight } from '../highlight/highlight.ts';
import { wordsNow } from '../highlight/highlight-change.ts';
import { formatChange } from '../i18n/format-change.ts';
import { t } from '../i18n/t.ts';
import type { ExportHighlight, ExportItem } from './export-item.ts';
import { localTime } from './local-times.ts';
import { tagWord } from './tag-words.ts';
import type { ExportWriter } from './writer.ts';

const columns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

/** Highlights and notes on articles in the columns that Readwise imports, one row each. */
export const csvWriter = (): ExportWriter => ({
  // Without a byte order mark, spreadsheets take UTF-8 for an older encoding.
  begin: () => `\ufeff${line(columns)}`,
  write: (item) =>
    [
      ...item.notes.map((each) => noteCellsOf(item, each)),
      ...item.highlights.map((each, index) => cellsOf(item, each, index)),
    ]
      .map(line)
      .join(''),
  end: () => '',
});

/** A note on the article. Readwise skips rows without highlighted words, so the first cell says that it is a note. */
const noteCellsOf = (
  { title, author, url }: ExportItem,
  { note, createdAt }: Highlight,
): string[] => [t('article_note'), title, author ?? '', url, note, '0', localTime(createdAt, ' ')];

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
