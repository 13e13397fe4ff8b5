import { everyField, fieldBit } from '../fields.ts';
import { hasKeyword } from '../query/lexemes.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokensOf } from '../words/tokens.ts';
import { PostingsReader } from './postings.ts';
import { isLive } from './segment.ts';
import type { SegmentReader } from './segment-reader.ts';
import type { TermEntry } from './term-block.ts';

/** A word of the typed text. */
export interface TypedWord {
  term: string;
  /** Whether it may be only the beginning of a word: it ends the text, or an asterisk follows. */
  isPrefix: boolean;
}

/** An article that has all words. */
export interface WordsFound {
  articleId: number;
  /** When it was published, in seconds. */
  seconds: number;
  /** Whether its title has all of them. */
  isTitled: boolean;
}

/** Further words are ignored: they make no difference to what is found first. */
const mostWords = 12;

/** The most terms that are looked up for a beginning of a word: those that most articles have. */
const mostForms = 100;

/** The characters that make a text more than plain words. */
const operatorSigns = /["“”()（）:：#!]|(?:^|\s)[-−]/;

/** The words of a text; none if it has operators, which only the parser of queries reads. */
export function typedWords(text: string): TypedWord[] {
  if (operatorSigns.test(text) || hasKeyword(text)) return [];
  const tokens = tokensOf(text).slice(0, mostWords);
  return tokens.map(({ term, end }) => ({
    term,
    isPrefix: end === text.length || text[end] === '*',
  }));
}

/**
 * The live documents of a segment that have all words, in any form; a last word that ends the text also counts as a
 * beginning. Doesn't rank, unlike a search, for which the worker has no room. Rejects with `DamagedBlock`.
 */
export async function findWords(
  reader: SegmentReader,
  words: readonly TypedWord[],
): Promise<WordsFound[]> {
  const { documents } = reader.directory;
  // How many of the words each document has, counted up to the first that it lacks.
  const inTitle = new Uint8Array(documents);
  const anywhere = new Uint8Array(documents);
  for (const [at, word] of words.entries()) {
    const forms = await formsOf(reader, word);
    const postings = await reader.postingsOf(forms);
    for (const [index, bytes] of postings.entries()) {
      const count = forms[index]?.documents ?? 0;
      advance(anywhere, at, new PostingsReader(bytes, count, everyField));
      advance(inTitle, at, new PostingsReader(bytes, count, fieldBit('title')));
    }
  }
  const found: number[] = [];
  for (const [document, count] of anywhere.entries())
    if (count === words.length && isLive(reader.live, document)) found.push(document);
  if (found.length === 0) return [];
  const table = await reader.documents();
  return found.map((document) => ({
    articleId: table.articleId(document),
    seconds: table.seconds(document),
    isTitled: inTitle[document] === words.length,
  }));
}

async function formsOf(
  reader: SegmentReader,
  { term, isPrefix }: TypedWord,
): Promise<readonly TermEntry[]> {
  const forms = await reader.formsOf(stemWord(term));
  if (!isPrefix) return forms;
  const begun = await reader.termsWithPrefix(term);
  const common = begun.sort((one, other) => other.documents - one.documents).slice(0, mostForms);
  return [...forms, ...common];
}

/** Counts the word for the documents that have it and all words before it. */
function advance(counts: Uint8Array, word: number, postings: PostingsReader): void {
  while (postings.next()) {
    const { document, frequency } = postings;
    if (counts[document] === word && frequency > 0) counts[document] = word + 1;
  }
}
