import type { ExportItem } from './export-item.ts';

/** What a file is about, known before its articles are read. */
export interface ExportMetadata {
  /** A UUID of its own. */
  id: string;
  title: string;
  publisher: string;
  exportedAt: number;
  /** Its articles, in the order in which they come. */
  entries: readonly { title: string; publishedAt: number | null }[];
}

/** Writes one file piece by piece: its beginning, each article as it comes, its end. */
export interface ExportWriter {
  begin: () => string;
  write: (item: ExportItem, pictures: Pictures) => string;
  end: () => string;
}

/** Stored pictures as `data:` addresses, by the address under which they are kept. */
export type Pictures = ReadonlyMap<string, string>;

/** Everything of one file at once. */
export const writeAll = (
  { begin, write, end }: ExportWriter,
  items: readonly ExportItem[],
  pictures: Pictures = new Map(),
): string => [begin(), ...items.map((item) => write(item, pictures)), end()].join('');
