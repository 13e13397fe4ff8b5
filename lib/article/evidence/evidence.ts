import type { Steps } from '../../steps.ts';
import type { Passage } from '../document/article-document.ts';
import type { KeyPoint } from '../model/body.ts';
import type { Figure } from './figures.ts';
import {
  addCommonTerms,
  distinctFigures,
  indexStatements,
  type Place,
  placesOfFigure,
  readStatement,
  type Statement,
  type StatementIndex,
  spreadOf,
} from './statements.ts';

/** The passage that supports a key point. */
export interface Evidence {
  /** Number of the passage; `null` if none supports it. */
  passage: number | null;
  /** Figures of the key point that the text lacks, as written. If there is one, no passage supports the key point. */
  missingFigures: string[];
}

/**
 * Further key points count as unsupported, and longer ones are cut. A publisher writes about ten, of one sentence each.
 */
const maxKeyPoints = 100;
const maxKeyPointLength = 2_000;

/**
 * For each key point, nested ones included, the passage that shares its figures, names and rarer words. A wrong passage
 * is worse than none, so weak matches are dropped.
 */
export function* evidenceSteps(
  keyPoints: readonly KeyPoint[],
  passages: readonly Passage[],
): Steps<ReadonlyMap<KeyPoint, Evidence>> {
  const points = keyPoints.flatMap(withNested);
  const found = new Map<KeyPoint, Evidence>();
  if (points.length === 0) return found;
  const index = yield* indexStatements(passages);
  const texts = points.map(({ text }) => text.slice(0, maxKeyPointLength));
  for (const text of texts.slice(0, maxKeyPoints)) {
    addCommonTerms(index, text);
    yield;
  }
  for (const [at, point] of points.entries()) {
    const isRead = at < maxKeyPoints;
    found.set(
      point,
      isRead
        ? evidenceFor(readStatement(texts[at] ?? ''), index)
        : { passage: null, missingFigures: [] },
    );
    yield;
  }
  return found;
}

const withNested = (point: KeyPoint): KeyPoint[] => [point, ...point.points.flatMap(withNested)];

/** A key point with the weight of each of its parts in this article, and the places that share each part. */
interface WeighedKeyPoint {
  figures: { figure: Figure; spread: number; weight: number; places: Map<Place, number> }[];
  terms: { isName: boolean; weight: number; places: readonly Place[] }[];
  /** Total weight of the figures in digits, and of everything else. */
  total: { figures: number; words: number };
  hasDigits: boolean;
}

function weigh(statement: Statement, index: StatementIndex): WeighedKeyPoint {
  const figures = distinctFigures(statement.figures).map((figure) => {
    const places = placesOfFigure(index, figure);
    const spread = spreadOf(places.keys());
    const kind = figure.inDigits ? weights.digits : weights.numeral;
    return { figure, spread, weight: kind * rarity(spread, index), places };
  });
  const terms = [...statement.terms.values()].map((term) => {
    const isName = term.isName || (term.isCapital && !index.common.has(term.key));
    const places = index.byTerm.get(term.key) ?? [];
    return { isName, weight: termWeight(isName, spreadOf(places), index), places };
  });
  const { inDigits = [], inWords = [] } = Object.groupBy(figures, ({ figure }) =>
    figure.inDigits ? 'inDigits' : 'inWords',
  );
  const total = { figures: weightOf(inDigits), words: weightOf(inWords) + weightOf(terms) };
  return { figures, terms, total, hasDigits: inDigits.length > 0 };
}

const weightOf = (parts: readonly { weight: number }[]): number =>
  parts.reduce((sum, { weight }) => sum + weight, 0);

const weights = { digits: 3, numeral: 1.5, name: 1.6, word: 1, absentWord: 0.8 };

/** A word that the text lacks may have a synonym there; a name that it lacks is another person or company. */
function termWeight(isName: boolean, spread: number, index: StatementIndex): number {
  if (isName) return weights.name * rarity(spread, index);
  return spread === 0 ? weights.absentWord : weights.word * rarity(spread, index);
}

/** The fewer places contain a term, the more it weighs. */
const rarity = (spread: number, { size }: StatementIndex): number =>
  Math.log(1 + size / Math.max(spread, 0.5));

function evidenceFor(statement: Statement, index: StatementIndex): Evidence {
  const point = weigh(statement, index);
  const missingFigures = point.figures
    .filter(({ figure, spread }) => figure.inDigits && spread === 0)
    .map(({ figure }) => figure.written);
  if (missingFigures.length > 0)
    return { passage: null, missingFigures: [...new Set(missingFigures)] };
  const isMatch = point.hasDigits ? matchesByFigures : matchesByTerms;
  let best: Match | null = null;
  for (const match of matchesOf(point)) {
    if (isMatch(match) && (!best || isBetter(match, best))) best = match;
  }
  return { passage: best?.passage ?? null, missingFigures };
}

/** The first of equal matches is the better one. */
const isBetter = (one: Match, other: Match): boolean =>
  one.overall > other.overall || (one.overall === other.overall && one.passage < other.passage);

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
  /** Number of shared names and words, and of missing ones. */
  shared: number;
  missing: number;
}

/**
 * At least half of the figures must match, along with enough words: the fewer and less distinctive the figures, the
 * more words.
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

/** Sums of what a place shares with a key point. A row counts only what its table's head lacks. */
interface Tally {
  figures: number;
  strength: number;
  words: number;
  shared: number;
  /** Number of names that this row has and its table's head lacks. */
  rowNames: number;
}

const nothing: Tally = { figures: 0, strength: 0, words: 0, shared: 0, rowNames: 0 };

/**
 * How each place that shares anything with a key point matches it. A table's head counts as a place of its own, for
 * rows that share nothing more.
 */
function matchesOf(point: WeighedKeyPoint): Match[] {
  const tallies = new Map<Place, Tally>();
  const tallyOf = (place: Place): Tally => {
    const tally = tallies.get(place) ?? { ...nothing };
    tallies.set(place, tally);
    return tally;
  };
  for (const { figure, spread, weight, places } of point.figures) {
    for (const [place, similarity] of places) {
      const inHead = (place.head && places.get(place.head)) ?? 0;
      const more = Math.max(0, similarity - inHead);
      const tally = tallyOf(place);
      tally[figure.inDigits ? 'figures' : 'words'] += weight * more;
      if (figure.inDigits) tally.strength += (more * distinctiveness(figure)) / spread;
    }
  }
  /** By head, how many names some of its rows have and the head lacks. */
  const rowNames = new Map<Place, number>();
  for (const { isName, weight, places } of point.terms) {
    const heads = new Set(places);
    const named = new Set<Place>();
    for (const place of places) {
      const { head } = place;
      if (head && heads.has(head)) continue;
      const tally = tallyOf(place);
      tally.words += weight;
      tally.shared += 1;
      if (!isName || !head) continue;
      tally.rowNames += 1;
      named.add(head);
    }
    for (const head of named) rowNames.set(head, (rowNames.get(head) ?? 0) + 1);
  }
  return [...tallies].flatMap(([place, own]) => {
    const inHead = (place.head && tallies.get(place.head)) ?? nothing;
    // The key point names another row of the same table.
    if (own.rowNames < (rowNames.get(place.head ?? place) ?? 0)) return [];
    return matchOf(point, place, own, inHead);
  });
}

function matchOf(point: WeighedKeyPoint, { passage }: Place, own: Tally, inHead: Tally): Match {
  const { total, terms } = point;
  const figures = own.figures + inHead.figures;
  const words = own.words + inHead.words;
  const shared = own.shared + inHead.shared;
  return {
    passage,
    figures: shareOf(figures, total.figures),
    strength: own.strength + inHead.strength,
    words: shareOf(words, total.words),
    overall: shareOf(figures + words, total.figures + total.words),
    shared,
    missing: terms.length - shared,
  };
}

const shareOf = (matched: number, total: number): number => (total === 0 ? 0 : matched / total);

/** A year alone is weak evidence. */
const distinctiveness = ({ unit }: Figure): number => (unit === 'calendar year' ? 0.5 : 1);
