import { foldAscii, foldWord, longestTerm } from './fold-word.ts';

/** Compiled when the first text is cut, not at each worker start: their character classes are long lists. */
let run: RegExp | undefined;
let gap: RegExp | undefined;

/**
 * Where a run of letters and digits ends, with their marks and the invisible characters that may stand inside a word.
 */
function endOfRun(text: string, from: number): number {
  run ??= /[\p{L}\p{N}\p{M}\p{Join_Control}\u00ad\u2060]+/uy;
  return endOf(run, text, from);
}

/** Where the gap of other characters before the next run ends. */
function endOfGap(text: string, from: number): number {
  gap ??= /[^\p{L}\p{N}\p{M}\p{Join_Control}\u00ad\u2060]*/uy;
  return endOf(gap, text, from);
}

/** An ASCII word with the separator before the next word. Most words are like this, so one test cuts each of them. */
const plainWord = /[A-Za-z0-9]{1,64}(?:[,.)]? |-)(?=[A-Za-z0-9])/y;
/** The separators of a plain word have lower character codes. */
const firstDigit = 0x30;
const ascii = /^\p{ASCII}+$/u;
const digits = /^[0-9]+$/;
const threeDigits = /^[0-9]{3}$/;
const space = 0x20;
const apostrophes = new Set(["'", '’', 'ʼ', '＇']);

/**
 * The words of a text in order, the same in every browser. A hyphen, a slash or a colon separates words; a number with
 * its decimals, `U.S.` and `don't` are one word each; a possessive `'s` is dropped. Chinese and Japanese become
 * overlapping pairs of characters, and the last character by itself, so that each character begins a term. Takes time
 * linear in the text.
 *
 * The words are stored as columns, not as one object each, because most of them are never asked for.
 */
export class CutText {
  readonly text: string;
  /** Where each word begins and ends in the text, in UTF-16 units. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Each word folded; `null` if folding only lowercases it, which `term` does on request. */
  readonly terms: (string | null)[] = [];

  constructor(text: string) {
    this.text = text;
    for (let start = endOfGap(text, 0); start < text.length; start = this.#addWord(start)) {
      plainWord.lastIndex = start;
      while (plainWord.test(text)) {
        const next = plainWord.lastIndex;
        this.starts.push(start);
        this.ends.push(text.charCodeAt(next - 2) < firstDigit ? next - 2 : next - 1);
        this.terms.push(null);
        start = next;
      }
    }
  }

  /** How many words there are. */
  get length(): number {
    return this.starts.length;
  }

  /** A word in its written form, folded; empty if there is no such word. */
  term(at: number): string {
    const term = this.terms[at];
    if (term === undefined) return '';
    return term ?? this.text.slice(this.starts[at], this.ends[at]).toLowerCase();
  }

  /** Adds the word that begins here with all runs that belong to it. Returns where the next word begins. */
  #addWord(start: number): number {
    const { text } = this;
    let end = endOfRun(text, start);
    let last = text.slice(start, end);
    let written = last;
    for (let parts = 1; ; parts += 1) {
      const next = endOfGap(text, end);
      // A single space is the most common gap, and never a joint.
      const isJoint = next === end + 1 && next < text.length && text.charCodeAt(end) !== space;
      const endOfNext = isJoint ? endOfRun(text, next) : next;
      const following = text.slice(next, endOfNext);
      const joint = isJoint ? jointOf({ parts, run: last }, text.charAt(end), following) : null;
      if (joint === null) {
        this.#addTerms(written, start, end);
        return next;
      }
      written += joint;
      last = following;
      end = endOfNext;
    }
  }

  #addTerms(written: string, start: number, end: number): void {
    if (ascii.test(written)) {
      const isWhole = written.length === end - start && written.length <= longestTerm;
      this.#add(isWhole ? null : foldAscii(written), start, end);
      return;
    }
    let from = 0;
    const ideographs = written.matchAll(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+/gu);
    for (const { 0: row, index } of ideographs) {
      this.#addFolded(written.slice(from, index), start + from, start + index);
      this.#addPairs(row, start + index);
      from = index + row.length;
    }
    this.#addFolded(from === 0 ? written : written.slice(from), start + from, end);
  }

  #addPairs(row: string, start: number): void {
    const characters = [...row];
    let at = start;
    for (const [index, character] of characters.entries()) {
      const pair = character + (characters[index + 1] ?? '');
      this.#addFolded(pair, at, at + pair.length);
      at += character.length;
    }
  }

  #addFolded(written: string, start: number, end: number): void {
    const term = foldWord(written);
    if (term) this.#add(term, start, end);
  }

  #add(term: string | null, start: number, end: number): void {
    this.terms.push(term);
    this.starts.push(start);
    this.ends.push(end);
  }
}

/** Where the pattern's match at a place ends. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}

const isOneLetter = (text: string): boolean => /^\p{L}\p{M}*$/u.test(text);

/** What the next run adds to the word before it; `null` if it begins a word of its own. */
function jointOf(
  before: { parts: number; run: string },
  between: string,
  next: string,
): string | null {
  if (apostrophes.has(between)) {
    if (!/\p{L}\p{M}*$/u.test(before.run.slice(-8)) || !/^\p{L}/u.test(next)) return null;
    return next === 's' || next === 'S' ? '' : next;
  }
  if (between === '.') {
    if (digits.test(before.run) && digits.test(next)) return `.${next}`;
    const abbreviates = isOneLetter(before.run) && isOneLetter(next);
    return abbreviates ? next : null;
  }
  // `1,234,567`, but not `1,2`.
  const isGrouped = before.parts > 1 ? threeDigits.test(before.run) : before.run.length <= 3;
  const isThousand = between === ',' && digits.test(before.run) && isGrouped;
  return isThousand && threeDigits.test(next) ? next : null;
}
