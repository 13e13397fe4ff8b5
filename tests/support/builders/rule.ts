import { blankRule, type Rule } from '../../../lib/rule.ts';
import { ruleCondition } from '../../../lib/rules/derive-condition.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';

/** A rule that is on and does nothing. */
export const newRule = (rule: Partial<Rule>): Rule => ({
  ...blankRule({ id: 'rule', text: '', terms: '' }),
  ...rule,
});

/** A rule with its condition, as it is stored. It names no entity and no relative date. */
export function storedRule(fields: Partial<Rule>): Rule {
  const rule = newRule(fields);
  return { ...rule, condition: ruleCondition(rule, localClock(0), { known: [], followed: [] }) };
}
