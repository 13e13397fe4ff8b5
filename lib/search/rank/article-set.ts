import type { ListedOperator } from '../query/operators.ts';

export type ArticleSet = Pick<ReadonlySet<number>, 'has'>;

/** Reads the articles that match an operator such as `tag:` or `is:` with this value. */
export type ReadListed = (operator: ListedOperator, value: string) => Promise<ArticleSet>;
