import { calendarDay } from '../calendar-day.ts';
import type { ExportItem } from './export-item.ts';
import { keywordsOf } from './tag-words.ts';
import type { ExportMetadata, ExportWriter } from './writer.ts';

/** Citations as RIS, one line per field. */
export const risWriter = (metadata: ExportMetadata): ExportWriter => ({
  begin: () => '',
  write: (item) => [...linesOf(item, metadata), 'ER  - ', '', ''].join('\r\n'),
  end: () => '',
});

function linesOf(item: ExportItem, { publisher, exportedAt }: ExportMetadata): string[] {
  const { url, title, author, publishedAt, kind } = item;
  const dated =
    publishedAt === null
      ? []
      : [field('PY', calendarDay(publishedAt).slice(0, 4)), field('DA', dateOf(publishedAt))];
  return [
    field('TY', kind === 'podcast' ? 'SOUND' : 'ELEC'),
    field('TI', title),
    ...(author === null ? [] : [field('AU', oneName(author))]),
    ...dated,
    field('T2', publisher),
    field('PB', publisher),
    ...keywordsOf(item).map((word) => field('KW', withoutAsterisks(word))),
    ...item.notes.map(({ note }) => field('N1', note)),
    field('UR', url),
    field('Y2', dateOf(exportedAt)),
    field('LA', 'en'),
  ];
}

/** A date as RIS writes it: `2026/11/24/`. */
const dateOf = (at: number): string => `${calendarDay(at).replaceAll('-', '/')}/`;

/** A comma would separate the last name. */
const oneName = (author: string): string => withoutAsterisks(author.replace(/,/g, ''));

/** RIS allows no asterisks in names and keywords. */
const withoutAsterisks = (text: string): string => text.replace(/\*/g, '');

/** A field ends with its line, so line breaks are collapsed. */
const field = (tag: string, value: string): string =>
  `${tag}  - ${value.replace(/[\p{Cc}\s]+/gu, ' ').trim()}`;
