import {
  gapAfter,
  isCapitalized,
  isInCapitals,
  type TextWord,
  type TextWords,
  textWordsOf,
  type WordRange,
} from './text-words.ts';

/** Where a phrase was found, and what it stands for. */
export interface FoundPhrase<Value> extends WordRange {
  value: Value;
}

interface Phrase<Value> {
  /** Its words as they are written in the list. */
  written: readonly string[];
  value: Value;
}

interface TrieNode<Value> {
  next: Map<string, TrieNode<Value>>;
  phrases: Phrase<Value>[];
}

const emptyNode = <Value>(): TrieNode<Value> => ({ next: new Map(), phrases: [] });

/** Phrases by their words, so that a text is compared with all of them at once. */
export class PhraseTrie<Value> {
  readonly #root = emptyNode<Value>();

  /** Adds a phrase. One without a word is never found. */
  add(phrase: string, value: Value): void {
    const words = wordsOf(phrase);
    if (words.length === 0) return;
    let node = this.#root;
    for (const { term } of words) {
      const next = node.next.get(term) ?? emptyNode<Value>();
      node.next.set(term, next);
      node = next;
    }
    node.phrases.push({ written: words.map(({ written }) => written), value });
  }

  /** The words with which phrases begin. */
  firstWords(): Iterable<string> {
    return this.#root.next.keys();
  }

  /** The phrases that begin at these words of a text. Takes time linear in the text. */
  find(text: TextWords, starts: readonly number[]): FoundPhrase<Value>[] {
    const found: FoundPhrase<Value>[] = [];
    const { words } = text;
    for (const from of starts) {
      let node = this.#root.next.get(words[from]?.term ?? '');
      for (let at = from; node; at += 1) {
        for (const { written, value } of node.phrases)
          if (isWrittenAs(text, from, written)) found.push({ from, to: at + 1, value });
        const isLast = node.next.size === 0 || !joinsWords(text, at);
        node = isLast ? undefined : node.next.get(words[at + 1]?.term ?? '');
      }
    }
    return found;
  }
}

/** The words of a phrase. The last Chinese character is in the pair before, and in a text it may begin another pair. */
function wordsOf(phrase: string): readonly TextWord[] {
  const { words } = textWordsOf(phrase);
  const [beforeLast, last] = [words.at(-2), words.at(-1)];
  return last && beforeLast && last.start < beforeLast.end ? words.slice(0, -1) : words;
}

/** Whether the words from an index on have capitals where those of a phrase have them. */
function isWrittenAs(
  { words, isHeadline }: TextWords,
  from: number,
  phrase: readonly string[],
): boolean {
  return phrase.every((word, index) => {
    const { written = '' } = words[from + index] ?? {};
    if (isInCapitals(word)) return isInCapitals(written);
    // "DoW" is no "Dow", and "eVAC" no "evac".
    if (word.length <= 4 && /\p{Ll}\p{Lu}/u.test(word))
      return written === word || (isHeadline && isInCapitals(written));
    return !isCapitalized(word) || isCapitalized(written);
  });
}

const betweenWords = /^[\s\-\u2010-\u2015'’&+/().]{0,5}$/u;
const comma = /^,\s?$/u;

/** Whether the word at an index and the next one can be of one phrase: no sentence ends between them. */
function joinsWords(text: TextWords, index: number): boolean {
  const gap = gapAfter(text, index);
  if (gap === null) return false;
  const isAbbreviation = (text.words[index]?.written.length ?? 0) <= 4;
  if (/\.\s/.test(gap)) return isAbbreviation;
  return betweenWords.test(gap) || comma.test(gap);
}
