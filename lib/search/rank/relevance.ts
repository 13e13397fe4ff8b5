import type { DocumentTable } from '../index/document-table.ts';
import type { DocumentMatches } from './document-matches.ts';
import type { Matches } from './matches.ts';
import type { SearchPlan } from './plan.ts';
import { daysSince, lengthNorm, ranking, recencyFactor, termScore } from './ranking.ts';

/** A result while it is ranked. */
export interface Hit {
  segment: number;
  document: number;
  isTitle: boolean;
  score: number;
  seconds: number;
  articleId: number;
}

export const better = (one: Hit, other: Hit): number =>
  Number(other.isTitle) - Number(one.isTitle) || other.score - one.score || newer(one, other);

export const newer = (one: Hit, other: Hit): number =>
  other.seconds - one.seconds || other.articleId - one.articleId;

/** Documents of a segment, ascending. */
interface AskedDocuments {
  segment: number;
  documents: readonly number[];
  normOf: (document: number) => number;
}

/** What relevance depends on. `wanted` is an index into the plan's `wanted`; segments are given by their index. */
export interface RelevanceSources {
  plan: SearchPlan;
  /** The mean length of all live documents, in weighted words. */
  meanLength: number;
  /** Unix time in ms. */
  now: number;
  matchesOf: (wanted: number, segment: number) => Matches | undefined;
  idf: (wanted: number) => number;
  /** What documents gain for words that are near each other; `null` if no word of the query has a neighbor. */
  nearScores: ((asked: AskedDocuments) => ReadonlyMap<number, number>) | null;
  tableOf: (segment: number) => DocumentTable | undefined;
}

/** How the documents of a segment match something that counts for relevance. */
interface Column extends Matches {
  weight: number;
  idf: number;
}

/** Scores documents: BM25 of their matches, how near the words are to each other, and how recent the article is. */
export class Relevance {
  private readonly from: RelevanceSources;
  /** The factor that was computed last: neighboring documents are often of the same day. */
  private recency = { days: 0, factor: recencyFactor(0) };

  constructor(from: RelevanceSources) {
    this.from = from;
  }

  /** The scores of found documents, in the order of `found`, without proximity. */
  scoresOf(found: DocumentMatches, segments: number): Float64Array {
    const scores = new Float64Array(found.count);
    for (let segment = 0; segment < segments; segment += 1) {
      const table = this.from.tableOf(segment);
      if (!table) continue;
      const { documents, start } = found.of(segment);
      const columns = this.columnsOf(segment);
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at] ?? 0;
        const relevance = relevanceOf(columns, document, this.normOf(table, document));
        scores[start + at] = relevance * this.recencyOf(table.seconds(document));
      }
    }
    return scores;
  }

  /** Adds proximity to the scores of hits. */
  addNearness(hits: readonly Hit[]): void {
    const { nearScores, tableOf } = this.from;
    if (!nearScores) return;
    for (const [segment, own] of Map.groupBy(hits, (hit) => hit.segment)) {
      const table = tableOf(segment);
      if (!table) continue;
      const documents = own.map(({ document }) => document).sort((one, other) => one - other);
      const normOf = (document: number): number => this.normOf(table, document);
      const near = nearScores({ segment, documents, normOf });
      const columns = this.columnsOf(segment);
      for (const hit of own) {
        const relevance = relevanceOf(columns, hit.document, normOf(hit.document));
        hit.score = (relevance + (near.get(hit.document) ?? 0)) * this.recencyOf(hit.seconds);
      }
    }
  }

  private columnsOf(segment: number): Column[] {
    const { plan, matchesOf, idf } = this.from;
    return plan.wanted.flatMap(({ weight }, index) => {
      const matches = matchesOf(index, segment);
      return weight > 0 && matches ? { ...matches, weight, idf: idf(index) } : [];
    });
  }

  private normOf({ documentLength }: DocumentTable, document: number): number {
    return lengthNorm(documentLength(document), this.from.meanLength);
  }

  private recencyOf(seconds: number): number {
    const days = daysSince(seconds, this.from.now);
    if (days !== this.recency.days) this.recency = { days, factor: recencyFactor(days) };
    return this.recency.factor;
  }
}

/** A document's score without proximity and recency. */
function relevanceOf(columns: readonly Column[], document: number, norm: number): number {
  let relevance = 0;
  for (const column of columns) relevance += gainOf(column, document, norm);
  return relevance;
}

/** What something wanted adds to it. */
function gainOf(
  { frequencies, exact, weight, idf }: Column,
  document: number,
  norm: number,
): number {
  const frequency = frequencies[document] ?? 0;
  if (frequency === 0) return 0;
  const score = termScore(idf, frequency, norm);
  return weight * score * (exact[document] === 1 ? 1 + ranking.exactForm : 1);
}
