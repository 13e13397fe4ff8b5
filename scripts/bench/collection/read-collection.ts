import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Documents, queries, and which documents are relevant to them. */
export interface Collection {
  documents: CollectionDocument[];
  /** By position in their file, from 1. */
  queries: string[];
  /** By the query's position: the gain of each judged document, by its id. */
  judged: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

export interface CollectionDocument {
  id: number;
  title: string;
  body: string;
}

/** Reads `cran.all`, `cran.qry` and `cran.rel` of a folder. */
export async function readCollection(folder: string): Promise<Collection> {
  const [all, queries, judged] = await Promise.all(
    ['cran.all', 'cran.qry', 'cran.rel'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return {
    documents: readDocuments(all ?? ''),
    queries: readRecords(queries ?? '').map(({ sections }) => sections.get('W') ?? ''),
    judged: readJudgments(judged ?? ''),
  };
}

/** The body often repeats the title at its start. */
export const readDocuments = (text: string): CollectionDocument[] =>
  readRecords(text).map(({ id, sections }) => {
    const title = sections.get('T') ?? '';
    const body = sections.get('W') ?? '';
    return { id, title, body: body.startsWith(title) ? body.slice(title.length).trim() : body };
  });

interface CollectionRecord {
  id: number;
  /** By letter, each on one line. */
  sections: ReadonlyMap<string, string>;
}

/** Records begin with a line such as `.I 7`, and each of their sections with its letter, such as `.W`. */
function readRecords(text: string): CollectionRecord[] {
  const records: { id: number; lines: Map<string, string[]> }[] = [];
  let section: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, id] = /^\.I\s+(\d+)/.exec(line) ?? [];
    const [, letter] = /^\.([A-Z])\s*$/.exec(line) ?? [];
    const record = records.at(-1);
    if (id !== undefined) {
      records.push({ id: Number(id), lines: new Map() });
      section = [];
    } else if (letter !== undefined && record) {
      section = record.lines.get(letter) ?? [];
      record.lines.set(letter, section);
    } else section.push(line);
  }
  return records.map(({ id, lines }) => ({
    id,
    sections: new Map([...lines].map(([letter, of]) => [letter, onOneLine(of)])),
  }));
}

const onOneLine = (lines: readonly string[]): string =>
  lines.join(' ').split(/\s+/).filter(Boolean).join(' ');

/** Two or three columns: query, document, grade from 1 (best) to 5. Further columns are ignored. */
export function readJudgments(text: string): Map<number, Map<number, number>> {
  const judged = new Map<number, Map<number, number>>();
  for (const line of text.split('\n')) {
    const [query, document, grade = 0] = line.split(/\s+/).filter(Boolean).map(Number);
    if (query === undefined || document === undefined) continue;
    const known = judged.get(query) ?? new Map<number, number>();
    judged.set(query, known.set(document, grade > 0 ? Math.max(0, 5 - grade) : 1));
  }
  return judged;
}
