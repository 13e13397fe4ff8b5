import { stem as porterStem } from 'porter2';

/**
 * Searches without an index, directly by the rules: an article is its words, and a query its meaning. Shares only the
 * stemmer with the product's search.
 */

/** An article as words. A field has several texts, and a text has terms. */
export interface OracleArticle {
  id: number;
  /** When it was published, in ms. */
  at: number;
  fields: Record<string, string[][]>;
  /** The values of the article in each facet. */
  facets: Record<string, readonly string[]>;
}

/** Terms in a row, or one term. */
export interface OracleTerms {
  kind: 'terms';
  terms: string[];
  isExact: boolean;
  field: string | null;
  /** Whether the last one may be the beginning of others: `always` if an asterisk says so. */
  isPrefix: boolean | 'always';
}

export type OracleNode =
  | OracleTerms
  | { kind: 'and' | 'or'; of: OracleNode[] }
  | { kind: 'not'; of: OracleNode }
  | { kind: 'dates'; from: number; to: number }
  | { kind: 'ids'; ids: Set<number> };

/** The meaning of a query: an article has to match everything in it. */
export interface OracleQuery {
  of: OracleNode[];
  /** All terms of the text if the query is only words. */
  title: string | null;
  /** The terms, including stop words that aren't required, if the query is only words without quotes. */
  phrase: string[] | null;
}

export interface OracleGroup {
  count: number;
  ids: number[];
}

export interface OracleResults {
  all: OracleGroup;
  some: OracleGroup | null;
  corrected: string[][];
  /** How many articles with all words have each value of a facet. */
  facets: Record<string, Record<string, number>>;
}

const weights: Record<string, number> = { title: 3, keyPoints: 2 };
/**
 * User texts come last: they don't count for an article's length, and none of their words is near a word of the
 * article.
 */
const order = ['title', 'keyPoints', 'body', 'author', 'category', 'transcript', 'note'];

interface Placed {
  term: string;
  field: string;
  position: number;
}

interface OracleDocument {
  id: number;
  seconds: number;
  title: string;
  length: number;
  words: Placed[];
  /** The term at `field position`. */
  places: Map<string, string>;
  facets: Record<string, readonly string[]>;
}

/** How well a term counts as the wanted one: its factor, or `null` for not at all. */
type FormOf = (term: string) => { factor: number; isExact: boolean } | null;

interface Wanted {
  node: OracleTerms;
  /** The same wanted words at other positions of the query. */
  nodes: OracleTerms[];
  /** The forms in the query of each of its terms. */
  written: Set<string>[];
  weight: number;
  isPositive: boolean;
  isRanked: boolean;
  isPlain: boolean;
  isCompleted: boolean;
  corrections: string[];
  /** What these forms have found in each document. */
  found: Map<OracleDocument, Found>;
}

interface Found {
  frequency: number;
  isExact: boolean;
}

export function oracleSearch(
  articles: readonly OracleArticle[],
  query: OracleQuery,
  { now, limit }: { now: number; limit: number },
): OracleResults {
  const documents = articles.map(documentOf);
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const wanted = wantedIn(query);
  const plain = wanted.filter(({ isPlain }) => isPlain);

  const having = (each: Wanted): number =>
    documents.filter((document) => frequencyIn(document, each).frequency > 0).length;

  for (const each of wanted) {
    const last = each.node.terms.at(-1) ?? '';
    const isLong = last.length >= 3 || last > '\u007f';
    const isShort = plain.length <= 3 || each.node.isPrefix === 'always';
    if (each.node.isPrefix && isLong && (isShort || having(each) === 0)) {
      each.isCompleted = true;
      each.found.clear();
    }
  }
  const corrected: string[][] = [];
  const correct = (least: number, most: number): boolean => {
    let isAny = false;
    for (const each of wanted) {
      const [term = '', second] = each.node.terms;
      const count = having(each);
      if (each.node.isExact || second !== undefined || !each.isRanked) continue;
      if (count < least || count > most || !/^\p{L}{5,}$/u.test(term)) continue;
      const found = corrections(term, count, documents);
      if (found.length === 0) continue;
      each.corrections = found;
      each.found.clear();
      corrected.push(found);
      isAny = true;
    }
    return isAny;
  };
  const match = () => {
    const ids = (isAll: boolean) =>
      documents.filter((document) => {
        const found = plain.filter((each) => frequencyIn(document, each).frequency > 0).length;
        const others = query.of.filter((node) => !isPlainNode(node));
        if (!others.every((node) => matches(document, node, wanted))) return false;
        return isAll ? found === plain.length : found > 0 && found < plain.length;
      });
    return { all: ids(true), some: ids(false) };
  };
  correct(0, 0);
  let found = match();
  if (plain.length <= 3 && found.all.length < 3 && correct(1, 2)) found = match();

  const counts = new Map(wanted.map((each) => [each, having(each)]));
  const idf = (each: Wanted): number => {
    const count = counts.get(each) ?? 0;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  };
  const bm25 = (weight: number, frequency: number, length: number): number =>
    (weight * frequency * 3) / (frequency + 2 * (1 - 0.7 + 0.7 * (length / mean)));
  const phraseScore = ({ words, places, length }: OracleDocument): number => {
    const sequence = sequenceIn(query, wanted);
    const { phrase } = query;
    if (!phrase || sequence.length < 2) return 0;
    const distances = distancesOf(sequence, phrase);
    const forms = sequence.map((each) => formOf(each, 0));
    let count = 0;
    for (const { field, position } of words) {
      if (field === 'note') continue;
      const isPhrase = forms.every((form, at) =>
        form(places.get(`${field} ${position + (distances[at] ?? 0)}`) ?? ''),
      );
      if (isPhrase) count += weights[field] ?? 1;
    }
    return bm25(
      sequence.reduce((sum, each) => sum + idf(each), 0),
      count,
      length,
    );
  };
  const ranked = (group: OracleDocument[], isAll: boolean): OracleGroup => {
    const scored = group.map((document) => {
      let relevance = 0;
      for (const each of wanted) {
        const { frequency, isExact } = frequencyIn(document, each);
        if (!each.isRanked || frequency === 0) continue;
        const score = bm25(idf(each), frequency, document.length);
        relevance += each.weight * score * (isExact && each.node.terms.length === 1 ? 1.1 : 1);
      }
      const days = Math.max(0, Math.floor((now / 1_000 - document.seconds) / 86_400));
      const recency = 1 + 0.1 * 2 ** (-days / 180);
      const isTitle = isAll && query.title === document.title;
      return { document, relevance, recency, isTitle, score: relevance * recency };
    });
    type Scored = (typeof scored)[number];
    const compare = (one: Scored, other: Scored): number =>
      Number(other.isTitle) - Number(one.isTitle) ||
      other.score - one.score ||
      other.document.seconds - one.document.seconds ||
      other.document.id - one.document.id;
    scored.sort(compare);
    const best = scored.slice(0, 200);
    for (const each of best) {
      let near = 0;
      for (const [first, second] of pairsIn(query, wanted)) {
        const weight = (idf(first) + idf(second)) / 2;
        const { rows, nearness } = nearnessIn(each.document, first, second);
        near += 0.2 * bm25(weight, rows, each.document.length);
        near += 0.3 * bm25(weight, nearness / 64, each.document.length);
      }
      near += 0.5 * phraseScore(each.document);
      each.score = (each.relevance + near) * each.recency;
    }
    const all = [...best.sort(compare), ...scored.slice(200)];
    return { count: group.length, ids: all.slice(0, limit).map(({ document }) => document.id) };
  };
  const hasSome = plain.length > 1 && found.all.length < 20;
  return {
    all: ranked(found.all, true),
    some: hasSome ? ranked(found.some, false) : null,
    corrected,
    facets: countFacets(documents, found.all),
  };
}

/** How many of the results have each value. Values that no result has are left out. */
function countFacets(
  documents: readonly OracleDocument[],
  found: readonly OracleDocument[],
): OracleResults['facets'] {
  const names = new Set(documents.flatMap(({ facets }) => Object.keys(facets)));
  const counts: OracleResults['facets'] = {};
  for (const name of names) {
    const own: Record<string, number> = {};
    for (const { facets } of found)
      for (const value of new Set(facets[name])) own[value] = (own[value] ?? 0) + 1;
    counts[name] = own;
  }
  return counts;
}

function documentOf({ id, at, fields, facets }: OracleArticle): OracleDocument {
  const words: Placed[] = [];
  for (const field of order) {
    let position = 0;
    for (const text of fields[field] ?? []) {
      for (const term of text) words.push({ term, field, position: position++ });
      position += 10;
    }
  }
  const own = words.filter(({ field }) => field !== 'note');
  const length = own.reduce((sum, { field }) => sum + (weights[field] ?? 1), 0);
  const title = (fields.title ?? []).flat().join(' ');
  const places = new Map(words.map((word) => [`${word.field} ${word.position}`, word.term]));
  return { id, seconds: Math.floor(at / 1_000), title, length, words, places, facets };
}

const isPlainNode = (node: OracleNode): node is OracleTerms =>
  node.kind === 'terms' && !node.isExact && node.field === null;

function wantedIn({ of }: OracleQuery): Wanted[] {
  const wanted: Wanted[] = [];
  const add = (node: OracleTerms, isPlain: boolean, isPositive: boolean) => {
    const isSame = (other: Wanted) => other.isPlain && nameOf(other.node) === nameOf(node);
    const isRepeated = (other: Wanted) =>
      !other.isPlain &&
      other.isPositive === isPositive &&
      JSON.stringify(other.node) === JSON.stringify(node);
    const repeated = isPlain ? undefined : wanted.find(isRepeated);
    if (repeated) {
      repeated.nodes.push(node);
      return;
    }
    const known = isPlain ? wanted.find(isSame) : undefined;
    if (known) {
      known.weight += 1;
      for (const [at, term] of node.terms.entries()) known.written[at]?.add(term);
      return;
    }
    const isRanked = isPositive && node.field !== 'author' && node.field !== 'category';
    const written = node.terms.map((term) => new Set([term]));
    const more = { weight: 1, isCompleted: false, corrections: [], found: new Map() };
    wanted.push({ node, nodes: [node], written, isPositive, isRanked, isPlain, ...more });
  };
  const visit = (node: OracleNode, isPositive: boolean): void => {
    if (node.kind === 'terms') add(node, false, isPositive);
    else if (node.kind === 'not') visit(node.of, false);
    else if (node.kind === 'and' || node.kind === 'or')
      for (const each of node.of) visit(each, isPositive);
  };
  for (const node of of) {
    if (isPlainNode(node)) add(node, true, true);
    else visit(node, true);
  }
  return wanted;
}

const nameOf = ({ terms, isPrefix }: OracleTerms): string =>
  terms
    .map((term, at) => (isPrefix && at === terms.length - 1 ? `${term}*` : stemOf(term)))
    .join(' ');

const stems = new Map<string, string>();

function stemOf(term: string): string {
  const known = stems.get(term) ?? (/^[a-z]+$/.test(term) ? porterStem(term) : term);
  stems.set(term, known);
  return known;
}

function formOf({ node, written, isCompleted, corrections }: Wanted, at: number): FormOf {
  const term = node.terms[at] ?? '';
  const isLast = at === node.terms.length - 1;
  const stem = stemOf(term);
  const corrected = new Set(corrections.map(stemOf));
  return (found) => {
    const isExact = written[at]?.has(found) ?? false;
    if (node.isExact ? found === term : stemOf(found) === stem) return { factor: 1, isExact };
    const isBegun = isLast && isCompleted && found.startsWith(term);
    const isCorrection = corrected.has(stemOf(found));
    return isBegun || isCorrection ? { factor: 0.5, isExact: false } : null;
  };
}

function frequencyIn(document: OracleDocument, wanted: Wanted): Found {
  const known = wanted.found.get(document) ?? countIn(document, wanted);
  wanted.found.set(document, known);
  return known;
}

function countIn({ words, places }: OracleDocument, wanted: Wanted): Found {
  const { node } = wanted;
  const forms = node.terms.map((_, at) => formOf(wanted, at));
  let frequency = 0;
  let isExact = false;
  for (const { term, field, position } of words) {
    if (node.field && node.field !== field) continue;
    const first = forms[0]?.(term);
    if (!first) continue;
    const isRow = forms.every((form, at) => form(places.get(`${field} ${position + at}`) ?? ''));
    if (!isRow) continue;
    frequency += (weights[field] ?? 1) * (forms.length === 1 ? first.factor : 1);
    if (first.isExact) isExact = true;
  }
  return { frequency, isExact };
}

function matches(document: OracleDocument, node: OracleNode, wanted: readonly Wanted[]): boolean {
  switch (node.kind) {
    case 'terms': {
      const own = wanted.find(({ nodes }) => nodes.includes(node));
      return own !== undefined && frequencyIn(document, own).frequency > 0;
    }
    case 'and':
      return node.of.every((each) => matches(document, each, wanted));
    case 'or':
      return node.of.some((each) => matches(document, each, wanted));
    case 'not':
      return !matches(document, node.of, wanted);
    case 'dates':
      return node.from <= document.seconds * 1_000 && document.seconds * 1_000 < node.to;
    case 'ids':
      return node.ids.has(document.id);
  }
}

/** The plain single words of the query, in its order. */
const sequenceIn = ({ of }: OracleQuery, wanted: readonly Wanted[]): Wanted[] =>
  of
    .filter(isPlainNode)
    .map((node) => wanted.find((each) => each.isPlain && nameOf(each.node) === nameOf(node)))
    .filter((each) => each !== undefined)
    .filter(({ node }) => node.terms.length === 1);

/** The distances of the words from the first one, in a phrase with stop words in between. */
function distancesOf(sequence: readonly Wanted[], phrase: readonly string[]): number[] {
  let at = -1;
  const places = sequence.map(({ written }) => {
    at = phrase.findIndex((term, place) => place > at && written[0]?.has(term));
    return at;
  });
  return places.map((place) => place - (places[0] ?? 0));
}

/** Neighboring single words of the query, each pair once. */
function pairsIn(query: OracleQuery, wanted: readonly Wanted[]): [Wanted, Wanted][] {
  const sequence = sequenceIn(query, wanted);
  const pairs: [Wanted, Wanted][] = [];
  for (const [at, first] of sequence.entries()) {
    const second = sequence[at + 1];
    const isNew = !pairs.some((pair) => pair[0] === first && pair[1] === second);
    if (second && second !== first && isNew) pairs.push([first, second]);
  }
  return pairs;
}

function nearnessIn(
  { words, places }: OracleDocument,
  first: Wanted,
  second: Wanted,
): { rows: number; nearness: number } {
  const gains = [0, 64, 16, 7, 4, 3, 2, 1, 1];
  const [isFirst, isSecond] = [formOf(first, 0), formOf(second, 0)];
  let rows = 0;
  let nearness = 0;
  for (const { term, field, position } of words) {
    if (field === 'note' || !isFirst(term)) continue;
    const weight = weights[field] ?? 1;
    for (let distance = -8; distance <= 8; distance += 1) {
      if (!isSecond(places.get(`${field} ${position + distance}`) ?? '')) continue;
      if (distance === 1) rows += weight;
      nearness += weight * (gains[Math.abs(distance)] ?? 0);
    }
  }
  return { rows, nearness };
}

function corrections(word: string, count: number, documents: readonly OracleDocument[]): string[] {
  const most = word.length >= 9 ? 2 : 1;
  const own = documents.map(({ words }) => words.filter(({ field }) => field !== 'note'));
  const terms = new Set(own.flatMap((words) => words.map(({ term }) => term)));
  const having = (term: string): number =>
    own.filter((words) => words.some((each) => each.term === term)).length;
  for (let distance = 1; distance <= most; distance += 1) {
    const found = [...terms]
      .filter((term) => distanceBetween(word, term) === distance && stemOf(term) !== stemOf(word))
      .map((term) => ({ term, having: having(term) }))
      .filter((each) => each.having > count)
      .sort((one, other) => other.having - one.having || (one.term < other.term ? -1 : 1));
    if (found.length > 0) return found.slice(0, 3).map(({ term }) => term);
  }
  return [];
}

/** The number of edits between two words; swapping two neighboring letters counts as one. */
export function distanceBetween(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) =>
      row === 0 ? column : column === 0 ? row : 0,
    ),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const options = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
      ];
      const isSwapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (isSwapped) options.push(at(row - 2, column - 2) + 1);
      const cells = table[row];
      if (cells) cells[column] = Math.min(...options);
    }
  }
  return at(one.length, other.length);
}
