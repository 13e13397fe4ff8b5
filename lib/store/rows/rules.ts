/** Exists for an article that a poll has brought while there are rules, until they are done with its whole text. */
export interface RuleTurnRow {
  articleId: number;
  /** The ids of the rules that have been applied to it. */
  done: string[];
  /** Whether its excerpt has been judged. An edit of it is not: only its whole text is. */
  isJudged?: true;
}
