/** What the user has marked and written in an article. */
export interface ArticleMarks {
  highlights: number;
  /** Whether it has a note on the whole article, which is no highlight to the user. */
  hasNote: boolean;
}
