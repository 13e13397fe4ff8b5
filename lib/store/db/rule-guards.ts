import { type Checks, hasFields, isNumber, isText, listOf } from '../../checks.ts';
import type { RuleTurnRow } from '../rows/rules.ts';

const turnChecks: Checks<RuleTurnRow> = { articleId: isNumber, done: listOf(isText) };

/** What is derived for the user's rules. */
export const ruleGuards = { ruleTurns: hasFields(turnChecks) };
