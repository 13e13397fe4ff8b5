import { everyField } from '../fields.ts';
import type { DocumentTable } from '../index/document-table.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokensOf } from '../words/tokens.ts';
import type { WantedForms } from './forms.ts';
import type { Matches } from './matches.ts';

/** A word of a text, folded. */
interface UserWord {
  term: string;
  stem: string;
}

/**
 * What the user wrote about articles, by article: the words of each note, quote and tag. They are found as words of the
 * article are, but tell nothing about its length, and stand near none of its words.
 */
export type UserTexts = ReadonlyMap<number, readonly (readonly UserWord[])[]>;

/** Cuts a text of the user into words. */
export const userWords = (text: string): UserWord[] =>
  tokensOf(text).map(({ term }) => ({ term, stem: stemWord(term) }));

/** An article with texts of the user, by its document in a segment. */
export interface NotedDocument {
  document: number;
  texts: readonly (readonly UserWord[])[];
}

/** The documents of a segment whose articles have texts of the user, ascending. */
export const notedDocuments = (
  texts: UserTexts,
  table: DocumentTable,
  documents: Iterable<number>,
): NotedDocument[] =>
  Array.from(documents, (document) => ({
    document,
    texts: texts.get(table.articleId(document)) ?? [],
  }));

/** Adds to the documents of a segment that have what is wanted those of which the user's texts have it. */
export function withUserTexts(
  matches: Matches,
  noted: readonly NotedDocument[],
  forms: WantedForms,
): Matches {
  if (forms.wanted.fields !== everyField) return matches;
  const found = noted.flatMap(({ document, texts }) => {
    const { frequency, isExact } = countIn(texts, forms);
    return frequency > 0 ? [{ document, frequency, isExact }] : [];
  });
  if (found.length === 0) return matches;
  const known = matches.documents;
  const most = known.length + found.length;
  const documents = new Uint32Array(most);
  const frequencies = new Float32Array(most);
  const exact = new Uint8Array(most);
  let count = 0;
  let at = 0;
  const add = (document: number, frequency: number, isExact: number): void => {
    const isKnown = count > 0 && documents[count - 1] === document;
    if (!isKnown) documents[count++] = document;
    frequencies[count - 1] = (frequencies[count - 1] ?? 0) + frequency;
    exact[count - 1] = (exact[count - 1] ?? 0) | isExact;
  };
  const addKnownUntil = (document: number): void => {
    for (; at < known.length && (known[at] ?? 0) <= document; at += 1)
      add(known[at] ?? 0, matches.frequencies[at] ?? 0, matches.exact[at] ?? 0);
  };
  for (const { document, frequency, isExact } of found) {
    addKnownUntil(document);
    add(document, frequency, isExact ? 1 : 0);
  }
  addKnownUntil(Number.POSITIVE_INFINITY);
  return {
    documents: documents.subarray(0, count),
    frequencies: frequencies.subarray(0, count),
    exact: exact.subarray(0, count),
  };
}

/** How often texts have what is wanted. */
function countIn(
  texts: readonly (readonly UserWord[])[],
  forms: WantedForms,
): { frequency: number; isExact: boolean } {
  const { length } = forms.wanted.words;
  let frequency = 0;
  let isExact = false;
  for (const text of texts) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const first = forms.formOf(text[at], 0);
      if (!first) continue;
      let next = 1;
      while (next < length && forms.formOf(text[at + next], next)) next += 1;
      if (next < length) continue;
      frequency += length === 1 ? first.factor : 1;
      if (length === 1 && first.isExact) isExact = true;
    }
  }
  return { frequency, isExact };
}
