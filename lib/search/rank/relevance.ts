import type { DocumentTable } from '../index/document-table.ts';
import type { FoundDocuments } from './found-documents.ts';
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

/** What relevance depends on. Of what is wanted, by its index in the plan, and of a segment. */
export interface RelevanceSources {
  plan: SearchPlan;
  /** Of all live documents, in words. */
  meanLength: number;
  /** Unix time in ms. */
  now: number;
  matchesOf: (wanted: number, segment: number) => Matches | undefined;
  idf: (wanted: number) => number;
  /** What documents gain for words that are near each other; `null` where no word has a neighbor. */
  nearScores: ((asked: AskedDocuments) => ReadonlyMap<number, number>) | null;
  tableOf: (segment: number) => DocumentTable | undefined;
}

/** What the documents of a segment have of something that tells about relevance. */
interface Column extends Matches {
  weight: number;
  idf: number;
}

/** How relevant documents are: BM25 by what they have, how near its words are to each other, and how recent they are. */
export class Relevance {
  private readonly from: RelevanceSources;
  /** Of the day that was asked for last: neighboring documents are of the same one. */
  private recency = { days: 0, factor: recencyFactor(0) };

  constructor(from: RelevanceSources) {
    this.from = from;
  }

  /** The scores of found documents, by their places, without how near the words are. */
  scoresOf(found: FoundDocuments, segments: number): Float64Array {
    const scores = new Float64Array(found.count);
    for (let segment = 0; segment < segments; segment += 1) {
      const table = this.from.tableOf(segment);
      if (!table) continue;
      const { documents, start } = found.of(segment);
      const columns = this.columnsOf(segment);
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at] ?? 0;
        const norm = this.normOf(table, document);
        let relevance = 0;
        for (const column of columns) relevance += gainOf(column, document, norm);
        scores[start + at] = relevance * this.recencyOf(table.seconds(document));
      }
    }
    return scores;
  }

  /** Adds to the scores of hits how near the words are to each other. */
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
        const norm = normOf(hit.document);
        const gains = columns.map((column) => gainOf(column, hit.document, norm));
        const relevance = gains.reduce((sum, gain) => sum + gain, 0);
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

/** What a document's score gains by something that is wanted, without proximity and recency. */
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
