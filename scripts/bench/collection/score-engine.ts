import type { Collection } from './read-collection.ts';

/** Finds the ids of documents for a query, best first: at least 20 if there are as many. */
export type Engine = (query: string) => readonly number[] | Promise<readonly number[]>;

/** Mean scores over several queries. */
export interface EngineScore {
  /** Mean nDCG@10: how good the first ten results are, compared with the best possible ten. */
  gain: number;
  /** Mean share of the judged documents among the first 20. */
  recall: number;
  /** Queries without any result. */
  empty: number;
  queries: number;
}

export interface EngineScores {
  all: EngineScore;
  odd: EngineScore;
  even: EngineScore;
}

/** Runs every judged query on an engine. */
export async function scoreEngine(
  engine: Engine,
  { queries, judged }: Collection,
): Promise<EngineScores> {
  const scores: (EngineScore & { isOdd: boolean })[] = [];
  for (const [index, query] of queries.entries()) {
    const gains = judged.get(index + 1);
    if (!gains) continue;
    const found = await engine(query);
    scores.push({
      gain: discountedGain(found.map((id) => gains.get(id) ?? 0)) / bestGain(gains),
      recall: found.slice(0, 20).filter((id) => gains.has(id)).length / gains.size,
      empty: found.length === 0 ? 1 : 0,
      queries: 1,
      isOdd: index % 2 === 0,
    });
  }
  return {
    all: meanOf(scores),
    odd: meanOf(scores.filter(({ isOdd }) => isOdd)),
    even: meanOf(scores.filter(({ isOdd }) => !isOdd)),
  };
}

const bestGain = (gains: ReadonlyMap<number, number>): number =>
  discountedGain([...gains.values()].sort((one, other) => other - one)) || 1;

const discountedGain = (gains: readonly number[]): number =>
  gains.slice(0, 10).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);

function meanOf(scores: readonly EngineScore[]): EngineScore {
  const sum = (key: keyof EngineScore): number =>
    scores.reduce((total, score) => total + score[key], 0);
  const queries = sum('queries');
  return {
    gain: sum('gain') / queries,
    recall: sum('recall') / queries,
    empty: sum('empty'),
    queries,
  };
}

/** `nDCG@10 0.437, recall@20 0.552, empty 0 of 225` */
export const describeScore = ({ gain, recall, empty, queries }: EngineScore): string =>
  `nDCG@10 ${gain.toFixed(3)}, recall@20 ${recall.toFixed(3)}, empty ${empty} of ${queries}`;
