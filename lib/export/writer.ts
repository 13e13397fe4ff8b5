import type { ExportHighlight, ExportItem } from './export-item.ts';

/** A file's metadata, known before its articles are read. */
export interface ExportMetadata {
  /** A UUID. */
  id: string;
  title: string;
  publisher: string;
  exportedAt: number;
  /** Its articles in order. */
  entries: readonly { title: string; publishedAt: number | null }[];
}

/** Writes a file in pieces: beginning, table of contents, each article, end. */
export interface ExportWriter {
  begin: () => string;
  /** The table of contents, a piece per article; formats without one leave it out. */
  contents?: () => Iterable<string>;
  write: (item: ExportItem, pictures: Pictures) => string;
  end: () => string;
}

/** The parts in which the notes of one app differ from those of another. */
export interface NoteStyle {
  frontMatter: (item: ExportItem, publisher: string) => string;
  highlight: (highlight: ExportHighlight, item: ExportItem) => string;
}

/** Joins parts of a document, without those that are empty. */
export const joinParts = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');

/** Stored pictures as `data:` URLs, by address. */
export type Pictures = ReadonlyMap<string, string>;

/** Writes a whole file at once. */
export const writeAll = (
  { begin, contents = () => [], write, end }: ExportWriter,
  items: readonly ExportItem[],
  pictures: Pictures = new Map(),
): string =>
  [begin(), ...contents(), ...items.map((item) => write(item, pictures)), end()].join('');
