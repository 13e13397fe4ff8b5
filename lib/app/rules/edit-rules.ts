import { writeTerms } from '../../article/lists/filter-terms.ts';
import { readSettings } from '../../platform/settings.ts';
import { maxRule, type Rule } from '../../rule.ts';
import type { RuleCondition } from '../../rule-condition.ts';
import { changeSettings } from '../settings.ts';

/** A rule that does nothing yet. */
export const blankRule = (asked: Pick<Rule, 'text' | 'terms'>): Rule => ({
  id: crypto.randomUUID(),
  ...asked,
  ...{ condition: null, isOn: true, mutes: false, notifies: false, isSilent: false },
  ...{ marksRead: false, saves: false, tags: [] },
});

/** Stores a rule with its condition, in place of an earlier form of it. Resolves to whether there was room. */
export async function putRule(rule: Rule): Promise<boolean> {
  const { rules } = await readSettings();
  const isKnown = rules.some(({ id }) => id === rule.id);
  if (!isKnown && rules.length === maxRule.rules) return false;
  const next = isKnown
    ? rules.map((each) => (each.id === rule.id ? rule : each))
    : [...rules, rule];
  await changeSettings({ rules: next });
  return true;
}

/** Removes a rule; what it mutes comes back. */
export async function removeRule(id: string): Promise<void> {
  const { rules } = await readSettings();
  await changeSettings({ rules: rules.filter((rule) => rule.id !== id) });
}

/** Mutes everything with this value of a facet. Resolves to the rule, `null` where there is no room for one. */
export async function muteValue(
  value: Pick<RuleCondition & { asks: 'facet' }, 'by' | 'value'>,
): Promise<Rule | null> {
  const asked = { text: '', terms: writeTerms([value]) };
  const rule: Rule = { ...blankRule(asked), condition: { asks: 'facet', ...value }, mutes: true };
  return (await putRule(rule)) ? rule : null;
}
