import type { Rule } from '../../rule.ts';
import { ruleCondition } from '../../rules/rule-condition.ts';
import { localClock } from '../../search/query/date-range.ts';
import { readNamedEntities } from '../watch/named-entities.ts';
import { putRule } from './edit-rules.ts';

/** The rule with what its text and filters ask, in the form in which it is judged. */
export async function withCondition(rule: Rule, now: number): Promise<Rule> {
  const entities = await readNamedEntities(rule.text);
  return { ...rule, condition: ruleCondition(rule, localClock(now), entities) };
}

/** Stores a rule as its text says. Resolves to whether there was room. Loads the parser of queries. */
export const writeRule = async (rule: Rule, now: number): Promise<boolean> =>
  putRule(await withCondition(rule, now));
