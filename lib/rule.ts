import type { RuleCondition } from './rule-condition.ts';

/** What the user wants done with new articles that match a search; and, of those it mutes, with all. */
export interface Rule {
  /** Names it where it has been applied. */
  id: string;
  /** What is searched for. */
  text: string;
  /** The filters, as terms; empty for none. */
  terms: string;
  /** What both ask, as it is judged. `null` if that can't be asked, or has not been worked out. */
  condition: RuleCondition | null;
  isOn: boolean;
  /** Whether lists and counts leave the articles out. */
  mutes: boolean;
  /** Whether they are announced. */
  notifies: boolean;
  /** Whether that makes no sound, in browsers that can. */
  isSilent: boolean;
  marksRead: boolean;
  saves: boolean;
  /** The tags that saved ones get; there are none unless it saves. */
  tags: readonly string[];
}

/** What is searched for, as rules and saved searches have it. */
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

/** What a rule or a saved search asks, in a notification: its text and its filters as terms. */
export const ruleLabel = ({ text, terms }: Asked): string => `${text.trim()} ${terms}`.trim();

/** The rule of the same search that announces what it matches; `undefined` if there is none. */
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
