import type { ListedCondition } from '../query/operators.ts';

export type ArticleSet = Pick<ReadonlySet<number>, 'has'>;

/** Reads the articles that match an operator such as `tag:` or `is:` with a value. */
export type ReadListed = (condition: ListedCondition) => Promise<ArticleSet>;
