import { maxRule, type Rule } from '../rule.ts';

/** The user's rules with those of a backup. One that comes with it is off until the user has seen what it does. */
export function withRestored(own: readonly Rule[], restored: readonly Rule[]): readonly Rule[] {
  const known = new Set(own.map(({ id }) => id));
  const added = restored
    .filter(({ id }) => !known.has(id))
    .map((rule) => ({ ...rule, isOn: false }));
  return [...own, ...added].slice(0, maxRule.rules);
}
