import type { Rule } from '../rule.ts';

/**
 * The user's rules with those of a backup, however many. One that comes with it is off until the user has seen what it
 * does. What it asks is worked out from its text once it is turned on: a file could say otherwise.
 */
export function withRestored(own: readonly Rule[], restored: readonly Rule[]): readonly Rule[] {
  const known = new Set(own.map(({ id }) => id));
  const added = restored
    .filter(({ id }) => !known.has(id) && known.add(id))
    .map((rule) => ({ ...rule, isOn: false, condition: null }));
  return [...own, ...added];
}
