import type { Rule } from '../../../lib/rule.ts';

/** A rule that is on and does nothing. */
export const newRule = (rule: Partial<Rule>): Rule => ({
  id: 'rule',
  text: '',
  terms: '',
  condition: null,
  isOn: true,
  mutes: false,
  notifies: false,
  isSilent: false,
  marksRead: false,
  saves: false,
  tags: [],
  ...rule,
});
