import { pick } from '../../support/seeded-random.ts';
import { randomText, vocabulary } from '../random-articles.ts';
import type { OracleNode, OracleQuery, OracleTerms } from './oracle.ts';

/** A query as typed, with its meaning. */
export interface RandomQuery {
  text: string;
  meaning: OracleQuery;
}

/** The articles that `is:saved` stands for. */
export const isSaved = (articleId: number): boolean => articleId % 3 === 0;

const words = Object.keys(vocabulary);
const stopWords = ['the', 'of'];
const chinese = /\p{sc=Han}/u;

/** A piece of a query with its meaning. Several plain words have a meaning each. */
interface Piece {
  text: string;
  of: OracleNode[];
}

const terms = (
  of: readonly string[],
  more: Partial<Omit<OracleTerms, 'kind' | 'terms'>> = {},
): OracleTerms => ({
  kind: 'terms',
  terms: [...of],
  isExact: false,
  field: null,
  isPrefix: false,
  ...more,
});

/**
 * The terms of a word in a query. The last character of a Chinese run is left out, because the last pair includes it.
 */
function termsOf(word: string): readonly string[] {
  const all = vocabulary[word] ?? [word.toLowerCase()];
  return chinese.test(word) ? all.slice(0, -1) : all;
}

/** A random query of any kind. `ids` are the saved articles. */
export function randomQuery(random: () => number, ids: Set<number>): RandomQuery {
  const pieces = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
    randomPiece(random, ids, 0),
  );
  // The last word may still be being typed.
  const last = random() < 0.4 ? wordPiece(randomWord(random), random, true) : null;
  const text = [...pieces, ...(last ? [last] : [])].map((piece) => piece.text).join(' ');
  const of = withoutStopWords([...pieces, ...(last ? [last] : [])].flatMap((piece) => piece.of));
  const isTitle = of.every((node) => node.kind === 'terms' && node.field === null);
  const title = isTitle ? titleOf(text) : null;
  const isWords = of.every(
    (node) => node.kind === 'terms' && !node.isExact && node.terms.length === 1,
  );
  const phrase = isTitle && isWords ? titleOf(text).split(' ') : null;
  return { text: last ? text : `${text} `, meaning: { of, title, phrase } };
}

const titleOf = (text: string): string =>
  text
    .replace(/["*]/g, '')
    .split(' ')
    .flatMap((word) => vocabulary[word] ?? [word.toLowerCase()])
    .join(' ');

/** Beside other plain words, stop words are not required. */
function withoutStopWords(nodes: OracleNode[]): OracleNode[] {
  const isStop = (node: OracleNode): boolean =>
    node.kind === 'terms' &&
    !node.isExact &&
    node.isPrefix !== 'always' &&
    node.field === null &&
    stopWords.includes(node.terms.join(' '));
  const kept = nodes.filter((node) => !isStop(node));
  const hasText = kept.some((node) => node.kind === 'terms' && node.field === null);
  return hasText ? kept : nodes;
}

function randomWord(random: () => number): string {
  const word = pick(words, random) ?? '';
  const kind = random();
  if (!/^[a-z]+$/i.test(word) || word.length < 4 || kind < 0.7) return word;
  // Misspells a word: a letter is missing, replaced or swapped.
  const at = 1 + Math.floor(random() * (word.length - 2));
  if (kind < 0.8) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.9) return `${word.slice(0, at)}q${word.slice(at + 1)}`;
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** A single word; if it is the last one, possibly only its beginning. */
function wordPiece(word: string, random: () => number, isLast = false): Piece {
  const canBeBegun = isLast && /^[a-z]+$/i.test(word) && random() < 0.7;
  const text = canBeBegun ? word.slice(0, 1 + Math.floor(random() * word.length)) : word;
  const isPrefix = isLast && !text.endsWith('.');
  const own = canBeBegun ? [text.toLowerCase()] : termsOf(text);
  if (chinese.test(text)) return { text, of: [terms(own, { isPrefix })] };
  const of = own.map((term, at) => terms([term], { isPrefix: isPrefix && at === own.length - 1 }));
  return { text, of };
}

/** The beginning of words, with an asterisk; too short to be one with fewer than three letters. */
function beginningPiece(word: string, random: () => number): Piece {
  const start = (/^[a-z]+/i.exec(word) ?? ['magnet'])[0].slice(0, 1 + Math.floor(random() * 6));
  const isPrefix = start.length >= 3 && 'always';
  const of = [start.toLowerCase()];
  return (
    pick<Piece>(
      [
        { text: `${start}*`, of: [terms(of, { isPrefix })] },
        { text: `title:${start}*`, of: [terms(of, { isPrefix, field: 'title' })] },
        { text: `-${start}*`, of: [{ kind: 'not', of: terms(of, { isPrefix }) }] },
        { text: `"rare ${start}*"`, of: [terms(['rare', ...of], { isPrefix, isExact: true })] },
      ],
      random,
    ) ?? { text: '', of: [] }
  );
}

function randomPiece(random: () => number, ids: Set<number>, depth: number): Piece {
  const kind = random();
  const word = randomWord(random);
  if (kind < 0.42) return wordPiece(word, random);
  if (kind < 0.5) return beginningPiece(word, random);
  if (kind < 0.62) {
    const phrase = randomText(1 + Math.floor(random() * 3), random);
    const of = phrase.split(' ').flatMap((each, at, all) => {
      const own = vocabulary[each] ?? [];
      // In a phrase, every character of a Chinese run counts, except for the last one of the phrase.
      return chinese.test(each) && at === all.length - 1 ? own.slice(0, -1) : own;
    });
    if (
      phrase
        .split(' ')
        .slice(0, -1)
        .some((each) => chinese.test(each))
    ) {
      return wordPiece(word, random);
    }
    return { text: `"${phrase}"`, of: [terms(of, { isExact: true })] };
  }
  if (kind < 0.72) {
    const negated = randomWord(random);
    return { text: `-${negated}`, of: [{ kind: 'not', of: terms(termsOf(negated)) }] };
  }
  if (kind < 0.82) {
    const name = pick(['title', 'highlights', 'author', 'category'], random) ?? 'title';
    const field = name === 'highlights' ? 'keyPoints' : name;
    return { text: `${name}:${word}`, of: [terms(termsOf(word), { field })] };
  }
  if (kind < 0.87) {
    const month = 1 + Math.floor(random() * 10);
    const from = Date.UTC(2026, month - 1, 1);
    const [text, range] = pick(
      [
        [`after:2026-${month}`, { from, to: Number.POSITIVE_INFINITY }],
        [`before:2026-${month}`, { from: 0, to: from }],
        [`on:2026-${month}`, { from, to: Date.UTC(2026, month, 1) }],
        [`date:2026-${month}/2026-11`, { from, to: Date.UTC(2026, 11, 1) }],
      ] as const,
      random,
    ) ?? ['', { from: 0, to: 0 }];
    return { text, of: [{ kind: 'dates', ...range }] };
  }
  if (kind < 0.9 || depth > 2) {
    const isNegated = random() < 0.5;
    const saved: OracleNode = { kind: 'ids', ids };
    return isNegated
      ? { text: '-is:saved', of: [{ kind: 'not', of: saved }] }
      : { text: 'is:saved', of: [saved] };
  }
  return randomGroup(random, ids, depth);
}

/** A group such as `(a b OR c)`, possibly negated. */
function randomGroup(random: () => number, ids: Set<number>, depth: number): Piece {
  const choices = Array.from({ length: 2 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 2) }, () => randomPiece(random, ids, depth + 1)),
  );
  const written = choices.map((pieces) => pieces.map(({ text }) => text).join(' ')).join(' OR ');
  const either: OracleNode = {
    kind: 'or',
    of: choices.map((pieces) => ({
      kind: 'and',
      of: withoutStopWords(pieces.flatMap(({ of }) => of)),
    })),
  };
  const isNegated = random() < 0.3;
  return {
    text: `${isNegated ? '-' : ''}(${written})`,
    of: [isNegated ? { kind: 'not', of: either } : either],
  };
}
