import { foldAscii, foldWord } from './fold-word.ts';

/** A word of a text, as it is indexed. */
export interface Token {
  /** Its written form, folded. */
  term: string;
  /** Its number among the words of the text. */
  position: number;
  /** Where it is in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Letters, digits and their marks, with the invisible characters that may stand inside of a word. */
const run = /[\p{L}\p{N}\p{M}\p{Join_Control}\u00ad\u2060]+/uy;
/** All else. */
const gap = /[^\p{L}\p{N}\p{M}\p{Join_Control}\u00ad\u2060]*/uy;
const ideographs = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+/gu;
const ascii = /^\p{ASCII}+$/u;
const digits = /^[0-9]+$/;
const threeDigits = /^[0-9]{3}$/;
const oneLetter = /^\p{L}\p{M}*$/u;
const lastLetter = /\p{L}\p{M}*$/u;
const firstLetter = /^\p{L}/u;
const apostrophes = new Set(["'", '’', 'ʼ', '＇']);

/**
 * The words of a text in order, the same in every browser. What stands together with a hyphen, a slash or a colon is
 * several words; a number with its decimals, `U.S.` and `don't` are one; a possessive `'s` is dropped. Chinese and
 * Japanese become overlapping pairs, and the last character by itself, so that each character begins a term. Takes
 * time linear in the text.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const word of wordsIn(text)) addWord(tokens, word);
  return tokens;
}

/** A word before it is folded. */
interface Word {
  written: string;
  start: number;
  end: number;
}

function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let last: (Word & { parts: number; run: string }) | null = null;
  for (let start = endOf(gap, text, 0); start < text.length; ) {
    // Where they end tells enough: an object for each match takes longer.
    const end = endOf(run, text, start);
    const written = text.slice(start, end);
    const between = last && start === last.end + 1 ? text.charAt(last.end) : null;
    const joint = last && between !== null ? jointOf(last, between, written) : null;
    if (last && joint !== null) {
      last.written += joint;
      last.run = written;
      last.parts += 1;
      last.end = end;
    } else {
      last = { written, start, end, parts: 1, run: written };
      words.push(last);
    }
    start = endOf(gap, text, end);
  }
  return words;
}

/** Where what matches from a place on ends. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}

/** What a run adds to the word before it; `null` if it is a word of its own. */
function jointOf(
  before: { written: string; parts: number; run: string },
  between: string,
  next: string,
): string | null {
  // Between most words.
  if (between === ' ') return null;
  if (apostrophes.has(between)) {
    if (!lastLetter.test(before.run.slice(-8)) || !firstLetter.test(next)) return null;
    return next === 's' || next === 'S' ? '' : next;
  }
  if (between === '.') {
    if (digits.test(before.run) && digits.test(next)) return `.${next}`;
    const abbreviates = oneLetter.test(before.run) && oneLetter.test(next);
    return abbreviates ? next : null;
  }
  // `1,234,567`, but not `1,2`.
  const isGrouped = before.parts > 1 ? threeDigits.test(before.run) : before.run.length <= 3;
  const isThousand = between === ',' && digits.test(before.run) && isGrouped;
  return isThousand && threeDigits.test(next) ? next : null;
}

function addWord(tokens: Token[], { written, start, end }: Word): void {
  let from = 0;
  if (ascii.test(written)) {
    tokens.push({ term: foldAscii(written), position: tokens.length, start, end });
    return;
  }
  for (const { 0: row, index } of written.matchAll(ideographs)) {
    addTerm(tokens, written.slice(from, index), start + from, start + index);
    addPairs(tokens, row, start + index);
    from = index + row.length;
  }
  addTerm(tokens, from === 0 ? written : written.slice(from), start + from, end);
}

function addTerm(tokens: Token[], written: string, start: number, end: number): void {
  const term = foldWord(written);
  if (term) tokens.push({ term, position: tokens.length, start, end });
}

function addPairs(tokens: Token[], row: string, start: number): void {
  const characters = [...row];
  let at = start;
  for (const [index, character] of characters.entries()) {
    const pair = character + (characters[index + 1] ?? '');
    addTerm(tokens, pair, at, at + pair.length);
    at += character.length;
  }
}
