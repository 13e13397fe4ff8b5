import type { ListedOperator } from '../query/operators.ts';
import type { ResultOrder } from './result-order.ts';
import type { UserTexts } from './user-texts.ts';

export interface SearchOptions {
  /** Current time in ms. */
  now: number;
  /** How many results of each group are returned. */
  limit: number;
  order: ResultOrder;
  /** The articles that `tag:`, `is:` and the like stand for. */
  listed: (operator: ListedOperator, value: string) => Promise<ArticleSet>;
  /** What the user wrote about articles; absent to leave it out. */
  userTexts?: UserTexts | undefined;
  /** The only articles that are found; absent for all. */
  among?: ArticleSet;
  /** Whether words count only as they are written, and all of them, as a rule takes them. */
  isLiteral?: boolean;
}

export type ArticleSet = Pick<ReadonlySet<number>, 'has'>;
