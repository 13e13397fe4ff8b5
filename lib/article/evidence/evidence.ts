import type { Passage } from '../document/passages.ts';
import type { KeyPoint, Leaf } from '../model/body.ts';
import { type Figure, figureSimilarity, figuresOf } from './figures.ts';
import { type Term, termsOf } from './terms.ts';

/** Where the text says what a Highlight says. */
export interface Evidence {
  /** The number of the passage; `null` where none says it. */
  passage: number | null;
  /** Figures of the Highlight that the text nowhere has, as they are written: with one of them, no passage says it. */
  missingFigures: string[];
}

/**
 * For each Highlight, nested ones too, the passage that shares its figures, names and rarer words. Nothing is guessed:
 * a false target is worse than none.
 */
export function evidenceOf(
  keyPoints: readonly KeyPoint[],
  passages: readonly Passage[],
): ReadonlyMap<KeyPoint, Evidence> {
  const points = keyPoints.flatMap(withNested);
  const text = readText(passages, points);
  return new Map(points.map((point) => [point, evidenceFor(readStatement(point.text), text)]));
}

const withNested = (point: KeyPoint): KeyPoint[] => [point, ...point.points.flatMap(withNested)];

/** What is said in one place: a paragraph, or one row of a table under the table's head. */
interface Statement {
  figures: Figure[];
  terms: ReadonlyMap<string, Term>;
}

interface Place extends Statement {
  passage: number;
  /** Terms of all rows of the table that it is a row of. */
  inRows: ReadonlySet<string>;
}

interface ArticleText {
  places: Place[];
  /** In how many places a term stands. */
  spread: ReadonlyMap<string, number>;
  /** Terms that are also written without a capital: their capital only begins a sentence. */
  common: ReadonlySet<string>;
}

function readStatement(text: string): Statement {
  const { figures, rest } = figuresOf(text);
  return { figures, terms: new Map(termsOf(rest).map((term) => [term.key, term])) };
}

function readText(passages: readonly Passage[], points: readonly KeyPoint[]): ArticleText {
  const places = passages.filter(({ leaf }) => tells[leaf.kind]).flatMap(placesOf);
  const spread = new Map<string, number>();
  for (const { terms } of places) {
    for (const key of terms.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  }
  const written = [...passages, ...points].flatMap(({ text }) => termsOf(text));
  const common = written.filter(({ isCapital }) => !isCapital).map(({ key }) => key);
  return { places, spread, common: new Set(common) };
}

/** A heading announces, it does not say; a name under a quotation and a separator say nothing. */
const tells: Record<Leaf['kind'], boolean> = {
  paragraph: true,
  table: true,
  code: true,
  picture: true,
  caption: true,
  heading: false,
  credit: false,
  embed: false,
  separator: false,
};

/** A table is read row by row: a figure of one beside a name of another would be a statement that nobody made. */
function placesOf({ number, text, leaf }: Passage): Place[] {
  const [head = '', ...rows] = text.split('\n');
  const isTable = leaf.kind === 'table' || leaf.kind === 'code';
  if (!isTable || rows.length === 0) {
    return [{ passage: number, ...readStatement(text), inRows: new Set() }];
  }
  const inRows = new Set(rows.flatMap((row) => termsOf(row)).map(({ key }) => key));
  return rows.map((row) => ({
    passage: number,
    ...readStatement(`${head}\n${row}`),
    inRows,
  }));
}

/** A Highlight with what each part of it tells in this article. */
interface Point {
  figures: { figure: Figure; spread: number; weight: number }[];
  terms: { term: Term; isName: boolean; weight: number }[];
  hasDigits: boolean;
}

function weigh({ figures, terms }: Statement, text: ArticleText): Point {
  return {
    figures: figures.map((figure) => {
      const spread = spreadOf(figure, text);
      const kind = figure.inDigits ? weights.digits : weights.numeral;
      return { figure, spread, weight: kind * rarity(spread, text) };
    }),
    terms: [...terms.values()].map((term) => {
      const isName = term.isName || (term.isCapital && !text.common.has(term.key));
      return { term, isName, weight: termWeight(isName, text.spread.get(term.key) ?? 0, text) };
    }),
    hasDigits: figures.some(({ inDigits }) => inDigits),
  };
}

const weights = { digits: 3, numeral: 1.5, name: 1.6, word: 1, absentWord: 0.8 };

/** A word that the text has not may be another one for the same thing; a name that it has not is somebody else. */
function termWeight(isName: boolean, spread: number, text: ArticleText): number {
  if (isName) return weights.name * rarity(spread, text);
  return spread === 0 ? weights.absentWord : weights.word * rarity(spread, text);
}

/** The fewer places have it, the more it tells. */
const rarity = (spread: number, { places }: ArticleText): number =>
  Math.log(1 + places.length / Math.max(spread, 0.5));

const spreadOf = (figure: Figure, { places }: ArticleText): number =>
  places.filter(({ figures }) => figures.some((other) => figureSimilarity(figure, other) > 0))
    .length;

function evidenceFor(statement: Statement, text: ArticleText): Evidence {
  const point = weigh(statement, text);
  const missingFigures = point.figures
    .filter(({ figure, spread }) => figure.inDigits && spread === 0)
    .map(({ figure }) => figure.said);
  if (missingFigures.length > 0)
    return { passage: null, missingFigures: [...new Set(missingFigures)] };
  const tells = point.hasDigits ? hasTheFigures : hasTheWords;
  const [best] = text.places
    .filter((place) => !isOfAnother(point, place))
    .map((place) => matchOf(point, place))
    .filter(tells)
    .sort((one, other) => other.all - one.all);
  return { passage: best?.passage ?? null, missingFigures };
}

/** A row of a table speaks of its own names; what stands in the next row is said of somebody else. */
const isOfAnother = ({ terms }: Point, { terms: own, inRows }: Place): boolean =>
  terms.some(({ term: { key }, isName }) => isName && inRows.has(key) && !own.has(key));

/** What of a Highlight a place has, each part from 0 to 1. */
interface Match {
  passage: number;
  /** Of its figures in digits. */
  figures: number;
  /** How much those figures tell: 1 for each that stands in this place alone. */
  strength: number;
  /** Of its other figures, names and words. */
  words: number;
  all: number;
  /** Names and words in common, and those that are not. */
  shared: number;
  missing: number;
}

/** Half of the figures at least, and company for them: the fewer there are and the less they tell, the more of it. */
function hasTheFigures({ figures, strength, words, all, shared }: Match): boolean {
  if (figures < 0.5) return false;
  if (strength >= 2.4) return all >= 0.3;
  if (strength >= 1.4) return all >= 0.3 && shared >= 1;
  return all >= 0.45 && words >= 0.15 && shared >= 2;
}

/** Without a figure to go by, more than half of what is said has to be there, by weight and by number. */
const hasTheWords = ({ words, shared, missing }: Match): boolean =>
  words >= 0.55 && shared >= 3 && shared >= missing;

function matchOf(point: Point, place: Place): Match {
  const figures = { has: 0, of: 0 };
  const words = { has: 0, of: 0 };
  let strength = 0;
  for (const { figure, spread, weight } of point.figures) {
    const sum = figure.inDigits ? figures : words;
    const same = Math.max(0, ...place.figures.map((other) => figureSimilarity(figure, other)));
    sum.of += weight;
    sum.has += weight * same;
    if (figure.inDigits && same > 0) strength += (same * telling(figure)) / spread;
  }
  let shared = 0;
  for (const { term, weight } of point.terms) {
    words.of += weight;
    if (!place.terms.has(term.key)) continue;
    words.has += weight;
    shared += 1;
  }
  const all = { has: figures.has + words.has, of: figures.of + words.of };
  return {
    passage: place.passage,
    figures: part(figures),
    strength,
    words: part(words),
    all: part(all),
    shared,
    missing: point.terms.length - shared,
  };
}

const part = ({ has, of }: { has: number; of: number }): number => (of === 0 ? 0 : has / of);

/** Much may have happened in one year. */
const telling = ({ unit }: Figure): number => (unit === 'calendar year' ? 0.5 : 1);
