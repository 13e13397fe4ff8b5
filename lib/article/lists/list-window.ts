/** A whole list of articles, read from the database by position or by neighbors. */
export interface ListWindow {
  /** How many rows the list has. */
  count: () => Promise<number>;
  /** The article at a position; `undefined` beyond either end. */
  idAt: (index: number) => Promise<number | undefined>;
  /** The position of an article; -1 where the list does not have it. */
  indexOf: (articleId: number) => Promise<number>;
  /** The articles from one position up to, but not including, another one. */
  range: (from: number, to: number) => Promise<readonly number[]>;
  /** So many articles below this one; those from the top where the list does not have it. Costs no position. */
  after: (articleId: number, length: number) => Promise<readonly number[]>;
  /** The article above this one; `undefined` for the first, and where the list does not have it. Costs no position. */
  before: (articleId: number) => Promise<number | undefined>;
  /** The position of the first row at that `sortAt` or below it: where a row stands that has left the list. */
  indexFrom: (sortAt: number) => Promise<number>;
}
