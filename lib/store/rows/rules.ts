/** Exists for an article that a poll brought while there were rules, until they are done with its full text. */
export interface RuleTurnRow {
  articleId: number;
  /** The ids of the rules that have been applied to it. */
  done: string[];
  /** Whether its excerpt has been judged. Edits of the excerpt are not judged again, only the full text is. */
  isJudged?: true;
}
