import type { Rule } from '../rule.ts';

/**
 * The user's rules with those of a backup, whatever their number. A rule from the backup is off until the user has seen
 * what it does. Its condition is derived from its text when it is turned on, because the file could contain a different
 * one.
 */
export function withRestored(own: readonly Rule[], restored: readonly Rule[]): readonly Rule[] {
  const known = new Set(own.map(({ id }) => id));
  const added = restored
    .filter(({ id }) => !known.has(id) && known.add(id))
    .map((rule) => ({ ...rule, isOn: false, condition: null }));
  return [...own, ...added];
}
