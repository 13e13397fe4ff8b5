import { everyField, fieldBit } from '../fields.ts';
import type { ListedCondition } from '../query/operators.ts';
import {
  type Query,
  type QueryError,
  type QueryNode,
  type QuerySpan,
  type QueryWord,
  wordsOf,
} from '../query/query.ts';
import { tokensOf } from '../words/tokens.ts';

/** A word that is looked up, with the forms that count as it. */
export interface WantedWord {
  /** The terms of the query that it stands for. */
  terms: readonly string[];
  /** `null` if only the exact terms count. */
  stem: string | null;
  /** Whether words that begin with it count, too. */
  isPrefix: boolean;
}

/** What articles are searched for: one word, or several in a row. */
export interface Wanted {
  words: readonly WantedWord[];
  /** The fields that are searched, as bits. */
  fields: number;
  /** How often the query has it; 0 if it says nothing about relevance. */
  weight: number;
  /** Whether it is asked for, rather than excluded. */
  isPositive: boolean;
  span: QuerySpan;
}

/** What counts as a last wanted word, apart from its own forms. */
export interface OtherForms {
  /** Whether the words that begin with it do. */
  isCompleted: boolean;
  /** The stems of its corrections. */
  corrections: ReadonlySet<string>;
}

/** How a word counts as the wanted one at a place; `null` if it doesn't. */
export function formOf(
  { words }: Wanted,
  at: number,
  { term, stem }: { term: string; stem: string },
  { isCompleted, corrections }: OtherForms,
): 'exact' | 'own' | 'other' | null {
  const word = words[at];
  if (!word) return null;
  if (word.terms.includes(term)) return 'exact';
  if (stem === word.stem) return 'own';
  const isOther =
    at === words.length - 1 &&
    ((isCompleted && term.startsWith(word.terms[0] ?? '')) || corrections.has(stem));
  return isOther ? 'other' : null;
}

/** A condition on an article; `wanted` is an index into `SearchPlan.wanted`. */
export type Condition =
  | { kind: 'text'; wanted: number }
  | ({ kind: 'listed' } & ListedCondition)
  | { kind: 'dates'; from: number; to: number }
  | { kind: 'all' | 'any'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition };

/** A query as it is carried out. */
export interface SearchPlan {
  wanted: readonly Wanted[];
  /** What every result has to match. */
  required: readonly Condition[];
  /** Indexes into `wanted` of the plain words, without repetitions. A result has all of them, or only some. */
  plain: readonly number[];
  /** The same in the order of the query, with repetitions. */
  sequence: readonly number[];
  /** How many positions each of these is from the first; `null` unless the query is nothing but single words. */
  phrase: readonly number[] | null;
}

/** Plans a query. One that asks for nothing, or for nothing yet, leaves out nothing; one that can't be answered, all. */
export function planSearch({ root, text, errors }: Query): SearchPlan {
  const nodes = root?.kind === 'all' ? root.of : root ? [root] : [];
  const planner = new Planner(phraseOf(nodes, text));
  for (const node of nodes) planner.addTop(node);
  // Everything would be no answer.
  if (!root && errors.some(({ kind }) => unanswerable.has(kind)))
    planner.required.push({ kind: 'any', of: [] });
  return planner;
}

/** The mistakes of a value that says what is wanted, but that nothing can match. */
const unanswerable = new Set<QueryError['kind']>([
  'unknownValue',
  'unknownDate',
  'unknownEntity',
  'notFollowed',
  'unavailable',
]);

/** The most words that are looked for as a phrase. */
const longestPhrase = 12;

/** How many positions each word of a query is from the first, counting stop words. */
function phraseOf(nodes: readonly QueryNode[], text: string): number[] | null {
  const words = nodes.flatMap((node) =>
    node.kind === 'word' && !node.isExact && !node.field ? [node.word] : [],
  );
  if (words.length < 2 || words.length > longestPhrase || words.length < nodes.length) return null;
  const positions = new Map(tokensOf(text).map(({ start, position }) => [start, position]));
  const places = words.map(({ start }) => positions.get(start) ?? 0);
  return places.map((place) => place - (places[0] ?? 0));
}

/** Fields that are filters: a match in them says nothing about relevance. */
const unranked = new Set(['author', 'category']);

class Planner implements SearchPlan {
  readonly wanted: Wanted[] = [];
  readonly required: Condition[] = [];
  readonly plain: number[] = [];
  readonly sequence: number[] = [];
  readonly phrase: readonly number[] | null;
  private readonly plainByName = new Map<string, number>();
  private readonly otherByName = new Map<string, number>();

  constructor(phrase: readonly number[] | null) {
    this.phrase = phrase;
  }

  /** Adds a condition from the top level of the query. */
  addTop(node: QueryNode): void {
    const isPlain = (node.kind === 'word' || node.kind === 'row') && !node.isExact && !node.field;
    if (isPlain) this.addPlain(node);
    else this.required.push(this.condition(node, true));
  }

  private addPlain(node: TextNode): void {
    const name = nameOf(node);
    const known = this.plainByName.get(name);
    const index = known ?? this.want(node, true);
    if (known === undefined) this.plain.push(index);
    else this.repeat(known, node);
    this.plainByName.set(name, index);
    this.sequence.push(index);
  }

  /** Adds another form of a word that is wanted already. */
  private repeat(index: number, node: TextNode): void {
    const before = this.wanted[index];
    if (!before) return;
    const words = wordsOf(node).map((word, at): WantedWord => {
      const terms = before.words[at]?.terms ?? [];
      return { ...wantedWord(word, node), terms: [...new Set([...terms, word.term])] };
    });
    this.wanted[index] = { ...before, words, weight: before.weight + 1 };
  }

  private condition(node: QueryNode, isPositive: boolean): Condition {
    switch (node.kind) {
      case 'word':
      case 'row':
        return { kind: 'text', wanted: this.wantOnce(node, isPositive) };
      case 'listed':
        return node;
      case 'dates': {
        const from = node.from === null ? 0 : Math.ceil(node.from / 1_000);
        const to = node.to === null ? Number.POSITIVE_INFINITY : Math.ceil(node.to / 1_000);
        return { kind: 'dates', from, to };
      }
      case 'not':
        return { kind: 'not', of: this.condition(node.of, false) };
      default: {
        const of = node.of.map((each) => this.condition(each, isPositive));
        return { kind: node.kind, of: withoutRepetitions(of) };
      }
    }
  }

  /** Words that several conditions ask for are looked up, and count, only once. */
  private wantOnce(node: TextNode, isPositive: boolean): number {
    const terms = wordsOf(node).map(({ term, isPrefix }) => `${term}${isPrefix ? '*' : ''}`);
    const name = [node.kind, node.isExact, node.field, isPositive, ...terms].join(' ');
    const index = this.otherByName.get(name) ?? this.want(node, isPositive);
    this.otherByName.set(name, index);
    return index;
  }

  private want(node: TextNode, isPositive: boolean): number {
    const { field } = node;
    const words = wordsOf(node);
    this.wanted.push({
      words: words.map((word) => wantedWord(word, node)),
      fields: field ? fieldBit(field) : everyField,
      weight: isPositive && !unranked.has(field ?? '') ? 1 : 0,
      isPositive,
      span: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 },
    });
    return this.wanted.length - 1;
  }
}

function withoutRepetitions(conditions: readonly Condition[]): Condition[] {
  const seen = new Set<number>();
  return conditions.filter((condition) => {
    if (condition.kind !== 'text') return true;
    const isNew = !seen.has(condition.wanted);
    seen.add(condition.wanted);
    return isNew;
  });
}

type TextNode = QueryNode & { kind: 'word' | 'row' };

const wantedWord = ({ term, stem, isPrefix }: QueryWord, { isExact }: TextNode): WantedWord => ({
  terms: [term],
  stem: isExact ? null : stem,
  isPrefix,
});

/** A name that words share if they find the same articles. */
const nameOf = (node: TextNode): string =>
  wordsOf(node)
    .map(({ stem, term, isPrefix }) => (isPrefix ? `${term}*` : stem))
    .join(' ');
