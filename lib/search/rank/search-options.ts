import type { ArticleSet, ReadListed } from './article-set.ts';
import type { ResultOrder } from './result-order.ts';
import type { UserTexts } from './user-texts.ts';

export interface SearchOptions {
  /** Current time in ms. */
  now: number;
  /** How many results of each group are returned. */
  limit: number;
  order: ResultOrder;
  listed: ReadListed;
  /** What the user wrote about articles; absent to leave it out. */
  userTexts?: UserTexts | undefined;
  /** The only articles that are found; absent for all. */
  among?: ArticleSet | undefined;
  /** Whether all words are required, and none is corrected, as in a rule. */
  isLiteral?: boolean;
}
