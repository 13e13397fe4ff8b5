import type { NotificationLevel } from '../../notification-level.ts';
import { readSettings } from '../../platform/settings.ts';
import { notifyingRule, type Rule, ruleActions } from '../../rule.ts';
import { ruleCondition } from '../../rules/derive-condition.ts';
import { localClock } from '../../search/query/date-range.ts';
import { readNamedEntities } from '../watch/named-entities.ts';
import { createRule, putRule, removeRule } from './edit-rules.ts';

/** The rule with the condition that follows from its text and filters, by which articles are judged. */
export async function withCondition(rule: Rule, now: number): Promise<Rule> {
  const entities = await readNamedEntities(rule.text);
  return { ...rule, condition: ruleCondition(rule, localClock(now), entities) };
}

/** Why a rule was not stored: it has nothing that a rule can ask for, or there are too many rules. */
export type RuleFailure = 'cannotAsk' | 'full';

/** Stores a rule with the condition of its text, unless it is on and has none. Loads the query parser. */
export async function writeRule(rule: Rule, now: number): Promise<RuleFailure | null> {
  const written = await withCondition(rule, now);
  if (written.isOn && !written.condition) return 'cannotAsk';
  return (await putRule(written)) ? null : 'full';
}

/**
 * Sets how new articles that a search finds are announced, by a rule for the same search. With `off`, a rule that does
 * nothing else is removed.
 */
export async function setSearchLevel(
  { text, terms }: Pick<Rule, 'text' | 'terms'>,
  level: NotificationLevel,
  now: number,
): Promise<RuleFailure | null> {
  const { rules } = await readSettings();
  const rule = notifyingRule(rules, { text, terms });
  const notify = { notifies: level !== 'off', isSilent: level === 'silent' };
  if (level === 'off') {
    if (!rule) return null;
    const doesMore = ruleActions.some((action) => action !== 'notifies' && rule[action]);
    await (doesMore ? putRule({ ...rule, ...notify }) : removeRule(rule.id));
    return null;
  }
  const next = await withCondition({ ...(rule ?? createRule({ text, terms })), ...notify }, now);
  if (!next.condition) return 'cannotAsk';
  return (await putRule(next)) ? null : 'full';
}
