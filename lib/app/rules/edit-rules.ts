import { writeTerms } from '../../article/lists/filter-terms.ts';
import { blankRule, maxRule, type Rule } from '../../rule.ts';
import type { RuleCondition } from '../../rule-condition.ts';
import { changeSettings } from '../settings.ts';

/** A new rule that does nothing yet. */
export const createRule = (asked: Pick<Rule, 'text' | 'terms'>): Rule =>
  blankRule({ id: crypto.randomUUID(), ...asked });

/**
 * Stores a rule with its condition, replacing an earlier form of it. Resolves to whether it is stored; a new rule is
 * not stored if there are too many.
 */
export async function putRule(rule: Rule): Promise<boolean> {
  const { rules } = await changeSettings(({ rules: before }) => {
    if (before.some(({ id }) => id === rule.id))
      return { rules: before.map((each) => (each.id === rule.id ? rule : each)) };
    return { rules: [...before, rule].slice(0, maxRule.rules) };
  });
  return rules.some(({ id }) => id === rule.id);
}

/** Removes a rule; the articles that it muted are listed again. */
export async function removeRule(id: string): Promise<void> {
  await changeSettings(({ rules }) => ({ rules: rules.filter((rule) => rule.id !== id) }));
}

/** Mutes every article with this value of a facet. Resolves to the rule, or `null` if there are too many rules. */
export async function muteValue(
  value: Pick<RuleCondition & { asks: 'facet' }, 'by' | 'value'>,
): Promise<Rule | null> {
  const asked = { text: '', terms: writeTerms([value]) };
  const rule: Rule = { ...createRule(asked), condition: { asks: 'facet', ...value }, mutes: true };
  return (await putRule(rule)) ? rule : null;
}
