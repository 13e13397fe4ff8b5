/** A whole list of articles, read from the database by position or by neighbors. */
export interface ListWindow {
  /** How many rows the list has. */
  count: () => Promise<number>;
  /** The article at a position; `undefined` beyond either end. */
  idAt: (index: number) => Promise<number | undefined>;
  /** The position of an article; -1 if the list does not have it. */
  indexOf: (articleId: number) => Promise<number>;
  /** The articles from one position up to but not including another. */
  range: (from: number, to: number) => Promise<readonly number[]>;
  /**
   * Up to `length` articles below this one, or from the top if the list does not have it. Finds them without a
   * position.
   */
  after: (articleId: number, length: number) => Promise<readonly number[]>;
  /**
   * The article above this one; `undefined` for the first, or if the list does not have it. Finds it without a
   * position.
   */
  before: (articleId: number) => Promise<number | undefined>;
  /** The position of the first row at this `sortAt` or below it, which is where a row that has left the list would be. */
  indexFrom: (sortAt: number) => Promise<number>;
}
