import type { Passage } from '../document/article-document.ts';
import type { KeyPoint, Leaf } from '../model/body.ts';
import { type Figure, figureSimilarity, figuresOf } from './figures.ts';
import { type Term, termsOf } from './terms.ts';

/** The passage that supports a key point. */
export interface Evidence {
  /** Number of the passage; `null` if none supports it. */
  passage: number | null;
  /** Figures of the key point that the text lacks, as written. If there is one, no passage supports the key point. */
  missingFigures: string[];
}

/**
 * For each key point, nested ones included, the passage with the same figures, names and rarer words. A wrong passage
 * is worse than none, so weak matches are dropped.
 */
export function evidenceOf(
  keyPoints: readonly KeyPoint[],
  passages: readonly Passage[],
): ReadonlyMap<KeyPoint, Evidence> {
  const points = keyPoints.flatMap(withNested);
  const text = readArticle(passages, points);
  return new Map(points.map((point) => [point, evidenceFor(readStatement(point.text), text)]));
}

const withNested = (point: KeyPoint): KeyPoint[] => [point, ...point.points.flatMap(withNested)];

/** A unit of the text: a paragraph, or one row of a table with the table's head. */
interface Statement {
  figures: Figure[];
  terms: ReadonlyMap<string, Term>;
}

interface Place extends Statement {
  passage: number;
  /** Terms in all rows of the same table. */
  inRows: ReadonlySet<string>;
}

interface ArticleText {
  places: Place[];
  /** Number of places that have each term. */
  spread: ReadonlyMap<string, number>;
  /** Terms that also occur in lower case, so that a capital only marks the beginning of a sentence. */
  common: ReadonlySet<string>;
}

function readStatement(text: string): Statement {
  const { figures, rest } = figuresOf(text);
  return { figures, terms: new Map(termsOf(rest).map((term) => [term.key, term])) };
}

function readArticle(passages: readonly Passage[], points: readonly KeyPoint[]): ArticleText {
  const places = passages.filter(({ leaf }) => canSupport[leaf.kind]).flatMap(placesOf);
  const spread = new Map<string, number>();
  for (const { terms } of places) {
    for (const key of terms.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  }
  const written = [...passages, ...points].flatMap(({ text }) => termsOf(text));
  const common = written.filter(({ isCapital }) => !isCapital).map(({ key }) => key);
  return { places, spread, common: new Set(common) };
}

/** Headings announce rather than state, and credits and separators state nothing. */
const canSupport: Record<Leaf['kind'], boolean> = {
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

/** Splits a table into rows: a figure of one row and a name of another are not a statement. */
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

/** A key point with the weight of each of its parts in this article. */
interface WeighedKeyPoint {
  figures: { figure: Figure; spread: number; weight: number }[];
  terms: { term: Term; isName: boolean; weight: number }[];
  hasDigits: boolean;
}

function weigh({ figures, terms }: Statement, text: ArticleText): WeighedKeyPoint {
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

/** A word that the text lacks may have a synonym there; a name that it lacks is another person or company. */
function termWeight(isName: boolean, spread: number, text: ArticleText): number {
  if (isName) return weights.name * rarity(spread, text);
  return spread === 0 ? weights.absentWord : weights.word * rarity(spread, text);
}

/** The fewer places have a term, the more it weighs. */
const rarity = (spread: number, { places }: ArticleText): number =>
  Math.log(1 + places.length / Math.max(spread, 0.5));

const spreadOf = (figure: Figure, { places }: ArticleText): number =>
  places.filter(({ figures }) => figures.some((other) => figureSimilarity(figure, other) > 0))
    .length;

function evidenceFor(statement: Statement, text: ArticleText): Evidence {
  const point = weigh(statement, text);
  const missingFigures = point.figures
    .filter(({ figure, spread }) => figure.inDigits && spread === 0)
    .map(({ figure }) => figure.written);
  if (missingFigures.length > 0)
    return { passage: null, missingFigures: [...new Set(missingFigures)] };
  const isMatch = point.hasDigits ? matchesByFigures : matchesByTerms;
  const [best] = text.places
    .filter((place) => !namesAnotherRow(point, place))
    .map((place) => matchOf(point, place))
    .filter(isMatch)
    .sort((one, other) => other.overall - one.overall);
  return { passage: best?.passage ?? null, missingFigures };
}

/** Whether the key point names another row of the same table. */
const namesAnotherRow = ({ terms }: WeighedKeyPoint, { terms: own, inRows }: Place): boolean =>
  terms.some(({ term: { key }, isName }) => isName && inRows.has(key) && !own.has(key));

/** What a place shares with a key point, each part from 0 to 1. */
interface Match {
  passage: number;
  /** Share of the figures in digits. */
  figures: number;
  /** How distinctive those figures are: 1 for each that no other place has. */
  strength: number;
  /** Share of the other figures, names and words. */
  words: number;
  overall: number;
  /** Number of shared names and words, and of those that are missing. */
  shared: number;
  missing: number;
}

/**
 * At least half of the figures, with enough shared words: the fewer and less distinctive the figures, the more words.
 */
function matchesByFigures({ figures, strength, words, overall, shared }: Match): boolean {
  if (figures < 0.5) return false;
  if (strength >= 2.4) return overall >= 0.3;
  if (strength >= 1.4) return overall >= 0.3 && shared >= 1;
  return overall >= 0.45 && words >= 0.15 && shared >= 2;
}

/** Without figures, more than half of the terms must match, by weight and by number. */
const matchesByTerms = ({ words, shared, missing }: Match): boolean =>
  words >= 0.55 && shared >= 3 && shared >= missing;

function matchOf(point: WeighedKeyPoint, place: Place): Match {
  const figures = { matched: 0, total: 0 };
  const words = { matched: 0, total: 0 };
  let strength = 0;
  for (const { figure, spread, weight } of point.figures) {
    const share = figure.inDigits ? figures : words;
    const same = Math.max(0, ...place.figures.map((other) => figureSimilarity(figure, other)));
    share.total += weight;
    share.matched += weight * same;
    if (figure.inDigits && same > 0) strength += (same * distinctiveness(figure)) / spread;
  }
  let shared = 0;
  for (const { term, weight } of point.terms) {
    words.total += weight;
    if (!place.terms.has(term.key)) continue;
    words.matched += weight;
    shared += 1;
  }
  const overall = { matched: figures.matched + words.matched, total: figures.total + words.total };
  return {
    passage: place.passage,
    figures: shareOf(figures),
    strength,
    words: shareOf(words),
    overall: shareOf(overall),
    shared,
    missing: point.terms.length - shared,
  };
}

const shareOf = ({ matched, total }: { matched: number; total: number }): number =>
  total === 0 ? 0 : matched / total;

/** A year alone is weak evidence. */
const distinctiveness = ({ unit }: Figure): number => (unit === 'calendar year' ? 0.5 : 1);
