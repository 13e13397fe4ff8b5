import { type Token, tokensOf } from '../search/words/tokens.ts';

/** A word of a text as it is matched with entities: folded as in search, and as it is written, without `'s`. */
export interface TextWord extends Token {
  written: string;
}

/** The words of a text, and the text itself, which tells what stands between them. */
export class TextWords {
  readonly text: string;
  readonly words: readonly TextWord[];
  #isHeadline: boolean | undefined;

  constructor(text: string, words: readonly TextWord[]) {
    this.text = text;
    this.words = words;
  }

  /** Whether words begin with a capital though they are no names, as in a headline. Of most texts nobody asks. */
  get isHeadline(): boolean {
    this.#isHeadline ??= isHeadline(this.words);
    return this.#isHeadline;
  }
}

/** Words of a text by their indexes: from one up to, but not including, the other. */
export interface WordRange {
  from: number;
  to: number;
}

const possessive = /['’][sS]$/;

/** Cuts a text into words. */
export function textWordsOf(text: string): TextWords {
  const words: TextWord[] = [];
  for (const { term, position, start, end } of tokensOf(text)) {
    const cut = text.slice(start, end);
    // As long as its term, it has nothing that was dropped.
    const isWhole = cut.length === term.length || !possessive.test(cut);
    const written = isWhole ? cut : cut.slice(0, -2);
    words.push({ term, position, start, end, written });
  }
  return new TextWords(text, words);
}

/** The words of a text, folded, each once. */
export const termsOf = (text: string): Set<string> =>
  new Set(tokensOf(text).map(({ term }) => term));

/** Above this part of all longer words, capitals are a habit of headlines. */
const mostlyCapitalized = 0.65;

function isHeadline(words: readonly TextWord[]): boolean {
  let [long, capitalized] = [0, 0];
  for (const { written } of words) {
    if (written.length <= 3 || !beginsWithLetters(written)) continue;
    long += 1;
    if (isCapitalized(written)) capitalized += 1;
  }
  return capitalized > mostlyCapitalized * long;
}

/** Whether the first four characters are letters. */
function beginsWithLetters(word: string): boolean {
  for (let at = 0; at < 4; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= firstBeyondAscii) return /^\p{L}{4}/u.test(word);
    const small = code | 0x20;
    if (small < 0x61 || small > 0x7a) return false;
  }
  return true;
}

/** What stands between a word and the next one; `null` after the last one. */
export function gapAfter({ text, words }: TextWords, index: number): string | null {
  const [word, next] = [words[index], words[index + 1]];
  return word && next ? text.slice(word.end, next.start) : null;
}

/** Whether a sentence begins with the word at an index. */
export function beginsSentence(text: TextWords, index: number): boolean {
  const gap = index === 0 ? null : gapAfter(text, index - 1);
  return gap === null || /[.!?:;|"“”\n–—•]/u.test(gap);
}

/** Below, a character is compared: a regular expression for each word takes longer than all else. */
const firstBeyondAscii = 0x80;

/** Whether a word begins with a capital. */
export function isCapitalized(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < firstBeyondAscii ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
}

/** Whether a word has several capitals and no small letter. */
export const isInCapitals = (word: string): boolean =>
  /^\P{Ll}*$/u.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) > 1;
