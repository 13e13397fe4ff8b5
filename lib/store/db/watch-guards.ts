import {
  type Checks,
  hasFields,
  isCount,
  isFlag,
  isIn,
  isNumber,
  isText,
  listOf,
  orMissing,
} from '../../checks.ts';
import type { RuleTurnRow } from '../rows/rules.ts';
import type { WatchedRow } from '../rows/watch.ts';

const watchedChecks: Checks<WatchedRow> = {
  articleId: isNumber,
  listedAt: isNumber,
  isAbout: isIn([0, 1]),
  about: listOf(isText),
  inTitle: isCount,
  mentioned: listOf(isText),
};

const turnChecks: Checks<RuleTurnRow> = {
  articleId: isNumber,
  done: listOf(isText),
  isJudged: orMissing(isFlag),
};

/** What is derived for what the user follows, and for the user's rules. */
export const watchGuards = {
  watched: hasFields(watchedChecks),
  ruleTurns: hasFields(turnChecks),
};
