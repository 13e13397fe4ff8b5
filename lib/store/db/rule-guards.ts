import {
  type Checks,
  hasFields,
  isFlag,
  isNumber,
  isText,
  listOf,
  orMissing,
} from '../../checks.ts';
import type { RuleTurnRow } from '../rows/rules.ts';

const turnChecks: Checks<RuleTurnRow> = {
  articleId: isNumber,
  done: listOf(isText),
  isJudged: orMissing(isFlag),
};

/** What is derived for the user's rules. */
export const ruleGuards = { ruleTurns: hasFields(turnChecks) };
