import { CutText } from '../search/words/cut-text.ts';
import type { Lexicon, LexiconWords } from './lexicon.ts';

/** The words of a text in their original case, with the gaps between them, as they are matched with entities. */
export class TextWords extends CutText {
  #isHeadline: boolean | undefined;

  /** A word as it is written, without `'s`; empty if there is no such word. */
  written(at: number): string {
    const term = this.terms[at];
    if (term === undefined) return '';
    const cut = this.text.slice(this.starts[at], this.ends[at]);
    // A word that is as long as its term has no `'s` that was dropped.
    const isWhole = term === null || cut.length === term.length;
    return isWhole || !possessive.test(cut) ? cut : cut.slice(0, -2);
  }

  /** Whether a word ends with `'s`. */
  isPossessive(at: number): boolean {
    return possessive.test(this.text.slice(this.starts[at], this.ends[at]));
  }

  /** Where a word begins, in UTF-16 units. */
  start(at: number): number {
    return this.starts[at] ?? 0;
  }

  end(at: number): number {
    return this.ends[at] ?? 0;
  }

  /** Whether a word begins with a capital. */
  isCapitalized(at: number): boolean {
    const code = this.text.charCodeAt(this.starts[at] ?? this.text.length);
    return code < firstBeyondAscii ? isCapital(code) : isCapitalized(this.written(at));
  }

  /** Whether words begin with a capital without being names, as in a headline. Computed on demand: few texts need it. */
  get isHeadline(): boolean {
    this.#isHeadline ??= isHeadline(this);
    return this.#isHeadline;
  }
}

/** A text in which entities are looked for, with the lexicon that tells their names apart. */
export class MatchedText extends TextWords {
  readonly lexicon: Lexicon;

  constructor(text: string, lexicon: Lexicon) {
    super(text);
    this.lexicon = lexicon;
  }

  /** Whether a list of the lexicon has the word at an index. */
  isAmong(list: keyof LexiconWords, at: number): boolean {
    return this.lexicon.has(list, this.term(at));
  }

  /** Whether a list of the lexicon has a word of a range, or one of the `reach` words before or after it. */
  isNear(list: keyof LexiconWords, { from, to }: WordRange, reach: number): boolean {
    for (let at = from - reach; at < to + reach; at += 1) if (this.isAmong(list, at)) return true;
    return false;
  }
}

/** A range of words by their indexes: from `from` up to, but not including, `to`. */
export interface WordRange {
  from: number;
  to: number;
}

const possessive = /['’][sS]$/;

/** If more than this share of the longer words has a capital, the text is taken for a headline. */
const mostlyCapitalized = 0.65;

function isHeadline(text: TextWords): boolean {
  const end = text.text.slice(-12);
  // A sentence ends like this, a headline doesn't.
  if (/(?<!\b(?:Corp|Inc|Ltd|Co))(?<=[\p{L}\d]{2})[.!?]["'”’)]?\s*$/u.test(end)) return false;
  let [long, capitalized] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (text.end(at) - text.start(at) <= 3) continue;
    const written = text.written(at);
    if (!/^\p{L}{4}/u.test(written)) continue;
    long += 1;
    if (isCapitalized(written)) capitalized += 1;
  }
  return capitalized > mostlyCapitalized * long;
}

/** The text between a word and the next one; `null` before the first and after the last word. */
export const gapAfter = (text: TextWords, at: number): string | null =>
  at < 0 || at + 1 >= text.length ? null : text.text.slice(text.end(at), text.start(at + 1));

/** Whether the word at an index has a capital, and only a space separates it from the word before. */
export const isContinued = (text: TextWords, at: number): boolean =>
  text.isCapitalized(at) && gapAfter(text, at - 1) === ' ';

/** Whether the word at an index is the unit of a number: "48 MP", "2 Tb", "1.8 Ga". */
export const isUnit = (text: TextWords, at: number): boolean =>
  gapAfter(text, at - 1) === ' ' && /^[\d.]{1,3}$/.test(text.term(at - 1));

/** Whether a sentence begins with the word at an index. */
export function beginsSentence(text: TextWords, at: number): boolean {
  const gap = gapAfter(text, at - 1);
  return gap === null || /[.!?:;|"“”\n–—•]/u.test(gap);
}

/** ASCII characters are compared directly: a regular expression for each word would take longer than everything else. */
const firstBeyondAscii = 0x80;

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** Whether a word begins with a capital. */
export const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Whether a word has at least two capitals and no lowercase letter. */
export const isInCapitals = (word: string): boolean =>
  !/\p{Ll}/u.test(word) && /\p{Lu}\P{Lu}*\p{Lu}/u.test(word);

/** Whether a word has a lowercase letter directly before a capital. */
export const hasInnerCapital = (word: string): boolean => /\p{Ll}\p{Lu}/u.test(word);
