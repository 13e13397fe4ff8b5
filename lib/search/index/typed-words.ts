import { everyField, fieldBit } from '../fields.ts';
import { hasKeyword } from '../query/lexemes.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokensOf } from '../words/tokens.ts';
import { PostingsReader } from './postings.ts';
import { isLive } from './segment.ts';
import type { SegmentReader } from './segment-reader.ts';
import type { TermEntry } from './term-block.ts';

/** A word of what was typed. */
export interface TypedWord {
  term: string;
  /** Whether it ends the text, so that it may be the beginning of a word only. */
  isLast: boolean;
}

/** An article that has all words. */
export interface WordsFound {
  articleId: number;
  /** When it was published. */
  seconds: number;
  /** Whether its title has all of them. */
  isTitled: boolean;
}

/** More words make no difference to what is found first. */
const mostWords = 12;

/** Of a beginning that many words have, those that most articles have. */
const mostForms = 100;

/** Signs of a query's operators. */
const operatorSigns = /["“”()（）:：#!]|(?:^|\s)[-−]/;

/** The words of a text; none where it is more than words, which only the whole language of queries reads. */
export function typedWords(text: string): TypedWord[] {
  if (operatorSigns.test(text) || hasKeyword(text)) return [];
  const tokens = tokensOf(text).slice(0, mostWords);
  return tokens.map(({ term, end }) => ({ term, isLast: end === text.length }));
}

/**
 * The live documents of a segment with all words, in any form; the last one counts as a beginning, too. Much less than a
 * search, which ranks: the worker has no room for that. Rejects with `DamagedBlock`.
 */
export async function findWords(
  reader: SegmentReader,
  words: readonly TypedWord[],
): Promise<WordsFound[]> {
  const { documents } = reader.directory;
  // How many of the words each has, as long as it has all up to there.
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
  { term, isLast }: TypedWord,
): Promise<readonly TermEntry[]> {
  const forms = await reader.formsOf(stemWord(term));
  if (!isLast) return forms;
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
