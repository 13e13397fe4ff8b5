import type { RuleCondition } from './rule-condition.ts';

/**
 * What the user wants done with new articles that match a search. Muting also applies to articles that arrived before.
 */
export interface Rule {
  /** Identifies the rule, whatever else of it is edited. */
  id: string;
  /** What is searched for. */
  text: string;
  /** The filters, as terms; empty for none. */
  terms: string;
  /**
   * The condition of text and filters. `null` if they ask for nothing that can be answered, or it has not been derived
   * yet.
   */
  condition: RuleCondition | null;
  isOn: boolean;
  /** Whether lists and counts leave the articles out. */
  mutes: boolean;
  /** Whether they are announced. */
  notifies: boolean;
  /** Whether notifications make no sound, in browsers that support that. */
  isSilent: boolean;
  marksRead: boolean;
  saves: boolean;
  /** The tags of the articles that it saves; empty unless it saves. */
  tags: readonly string[];
}

/** The search of a rule or a saved search. */
type Asked = Pick<Rule, 'text' | 'terms'>;

/** A rule that does nothing yet. */
export const blankRule = (asked: Asked & Pick<Rule, 'id'>): Rule => ({
  ...asked,
  condition: null,
  isOn: true,
  mutes: false,
  notifies: false,
  isSilent: false,
  marksRead: false,
  saves: false,
  tags: [],
});

/** The label of a rule or a saved search in a notification: its text and its filters as terms. */
export const ruleLabel = ({ text, terms }: Asked): string => `${text.trim()} ${terms}`.trim();

/** The rule that announces matches of the same search; `undefined` if there is none. */
export const notifyingRule = (rules: readonly Rule[], { text, terms }: Asked): Rule | undefined =>
  rules.find(
    (rule) => rule.isOn && rule.notifies && rule.text.trim() === text && rule.terms === terms,
  );

/** What a rule can do. */
export type RuleAction = 'mutes' | 'notifies' | 'marksRead' | 'saves';

/** The actions, in the order in which they are shown. */
export const ruleActions: readonly RuleAction[] = ['mutes', 'notifies', 'marksRead', 'saves'];

/** How many rules there can be, and how long each of their fields may be in UTF-16 units. */
export const maxRule = {
  rules: 100,
  id: 40,
  text: 1_000,
  terms: 1_000,
  tags: 10,
  tag: 60,
} as const;
