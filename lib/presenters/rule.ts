import type { ListFilter } from '../article/lists/list-filter.ts';
import { formatSentences } from '../i18n/format-text.ts';
import { t } from '../i18n/t.ts';
import { type Rule, ruleActions } from '../rule.ts';
import { unfollowedIn } from '../rule-condition.ts';
import { filterGroups, filterLabel } from './list-filter.ts';

/** A rule's filters in words; empty if it has none. */
export const ruleFilters = (filters: readonly ListFilter[]): string =>
  filterGroups(filters).map(filterLabel).join(' · ');

/** The name of a rule: its text and its filters in words. */
export const ruleName = (text: string, filters: readonly ListFilter[]): string =>
  [text.trim(), ruleFilters(filters)].filter((part) => part !== '').join(' · ');

/** What applying a rule to stored articles has changed. */
export function appliedMessage(markedRead: number, saved: number): string {
  if (markedRead + saved === 0) return t('rules_appliedNothing');
  return formatSentences(
    ...(markedRead > 0 ? [t('rules_appliedRead', { count: markedRead })] : []),
    ...(saved > 0 ? [t('rules_appliedSaved', { count: saved })] : []),
  );
}

/** The actions of a rule in one line, and why it does nothing if its condition needs an entity that is not followed. */
export function ruleEffect(rule: Rule, followed: readonly string[]): string {
  const actions = ruleActions
    .filter((action) => rule[action])
    .map((action) =>
      action === 'notifies' && rule.isSilent
        ? t('rules_notifiesSilently')
        : t(`rules_do_${action}`),
    );
  const name = rule.condition && unfollowedIn(rule.condition, new Set(followed));
  const obstacle = name ? [t('rules_notFollowed', { name })] : [];
  return [...actions, ...rule.tags.map((tag) => `#${tag}`), ...obstacle].join(' · ');
}
