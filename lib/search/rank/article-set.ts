import type { ListedOperator } from '../query/operators.ts';

export type ArticleSet = Pick<ReadonlySet<number>, 'has'>;

/** Reads the articles that `tag:`, `is:` and the like stand for. */
export type ReadListed = (operator: ListedOperator, value: string) => Promise<ArticleSet>;
