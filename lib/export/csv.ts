import type { ExportHighlight, ExportItem } from './export-item.ts';
import { localTime } from './local-dates.ts';
import { tagWord } from './tag-words.ts';
import type { ExportWriter } from './writer.ts';

const columns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

/** Highlights as Readwise takes them in: one row each, with its place among those of the article. */
export const csvWriter = (): ExportWriter => ({
  begin: () => line(columns),
  write: (item) => item.highlights.map((each, index) => line(cellsOf(item, each, index))).join(''),
  end: () => '',
});

function cellsOf(
  { title, author, url }: ExportItem,
  { highlight }: ExportHighlight,
  index: number,
): string[] {
  const { quote, note, tags, moment, createdAt } = highlight;
  // A word with a dot before it is a tag there.
  const tagged = tags.map((tag) => `.${tagWord(tag)}`).join(' ');
  return [
    quote.exact || `${moment?.start ?? 0} s`,
    title,
    author ?? '',
    url,
    [tagged, note].filter((part) => part !== '').join('\n'),
    String(index + 1),
    localTime(createdAt, ' '),
  ];
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

const cell = (text: string): string => `"${defused(text).replaceAll('"', '""')}"`;

/**
 * What a program for tables takes for a formula, and runs: what begins a cell; and where it parts cells by another sign than
 * ours, what stands behind that sign or begins a line, unless it begins an item of a list.
 */
const formula =
  /^[\s"]*[=+\-@＝＋－＠]|^[\t\r]|(?:[=@＝＠]|[+\-＋－](?![\s+\-＋－]))(?<=[\n\r\t;][\s"]*.)/g;

/** Behind an apostrophe it is text. */
const defused = (text: string): string => text.replace(formula, "'$&");
