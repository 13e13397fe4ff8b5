import {
  gapAfter,
  hasInnerCapital,
  isCapitalized,
  isInCapitals,
  TextWords,
  type WordRange,
} from './text-words.ts';
import { WordFilter } from './word-filter.ts';

/** Where a phrase was found, and what it stands for. */
export interface PhraseMatch<Value> extends WordRange {
  value: Value;
}

interface Phrase<Value> {
  /** Its words, as they are written in the list. */
  written: readonly string[];
  value: Value;
}

interface TrieNode<Value> {
  /** `null` if no phrase continues here. */
  next: Map<string, TrieNode<Value>> | null;
  phrases: Phrase<Value>[];
}

const emptyNode = <Value>(): TrieNode<Value> => ({ next: null, phrases: [] });

/** A trie of phrases by their words, which compares a text with all of them at once. */
export class PhraseTrie<Value> {
  readonly #root = emptyNode<Value>();
  readonly #firstWords = new WordFilter();

  /** Adds a phrase. One without a word is never found. */
  add(phrase: string, value: Value): void {
    const words = new TextWords(phrase);
    const length = phraseLength(words);
    if (length === 0) return;
    this.#firstWords.add(words.term(0));
    const written: string[] = [];
    let node = this.#root;
    for (let at = 0; at < length; at += 1) {
      node.next ??= new Map();
      const term = words.term(at);
      const next = node.next.get(term) ?? emptyNode<Value>();
      node.next.set(term, next);
      node = next;
      written.push(words.written(at));
    }
    node.phrases.push({ written, value });
  }

  /** The phrases in a text, by where they begin, the shorter ones first. Takes time linear in the text. */
  find(text: TextWords): PhraseMatch<Value>[] {
    const found: PhraseMatch<Value>[] = [];
    for (const from of this.#firstWords.findIn(text)) this.#findAt(text, from, found);
    return found;
  }

  #findAt(text: TextWords, from: number, found: PhraseMatch<Value>[]): void {
    let node = this.#root.next?.get(text.term(from));
    for (let at = from; node; at += 1) {
      for (const { written, value } of node.phrases)
        if (isWrittenAs(text, from, written)) found.push({ from, to: at + 1, value });
      node = node.next && joinsWords(text, at) ? node.next.get(text.term(at + 1)) : undefined;
    }
  }
}

/**
 * How many words of a phrase are matched. The last Chinese or Japanese character is part of the pair before it, and in
 * a text it may begin another pair, so it is left out.
 */
function phraseLength(words: TextWords): number {
  const last = words.length - 1;
  return last > 0 && words.start(last) < words.end(last - 1) ? last : words.length;
}

/** Whether the words from an index on have capitals wherever those of a phrase do. */
function isWrittenAs(text: TextWords, from: number, phrase: readonly string[]): boolean {
  return phrase.every((word, index) => hasCapitalsOf(word, text, from + index));
}

function hasCapitalsOf(word: string, text: TextWords, at: number): boolean {
  if (isInCapitals(word)) return isInCapitals(text.written(at));
  // "DoW" is not "Dow", and "eVAC" is not "evac".
  if (word.length <= 4 && hasInnerCapital(word)) {
    const written = text.written(at);
    return written === word || (text.isHeadline && isInCapitals(written));
  }
  return !isCapitalized(word) || text.isCapitalized(at);
}

const betweenWords = /^[\s\-\u2010-\u2015'’&+/().]{0,5}$/u;
const comma = /^,\s?$/u;

/** Whether the word at an index and the next one can be part of one phrase: no sentence ends between them. */
function joinsWords(text: TextWords, at: number): boolean {
  const end = text.end(at);
  // A single space is the most common gap.
  if (text.start(at + 1) === end + 1 && text.text.charCodeAt(end) === 0x20) return true;
  const gap = gapAfter(text, at);
  if (gap === null) return false;
  if (/\.\s/.test(gap)) return text.written(at).length <= 4;
  return betweenWords.test(gap) || comma.test(gap);
}
