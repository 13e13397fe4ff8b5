/** What the user has marked and written in an article. */
export interface ArticleMarks {
  highlights: number;
  /** Whether it has a note on the whole article, which the user does not see as a highlight. */
  hasNote: boolean;
}
