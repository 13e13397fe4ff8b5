import { t } from '../../i18n/t.ts';
import type { BadgeColor, Settings } from '../../settings.ts';
import { failingThreshold } from '../../site/bounds.ts';
import { feedFailureMessage } from '../failure.ts';
import type { FeedHealth } from '../feed-problem.ts';

/** The content of the toolbar badge. */
export interface Badge {
  text: string;
  /** Gray, because the number may be out of date. */
  stale: boolean;
  color: BadgeColor;
  /** The button's tooltip. */
  title: string;
}

/** The settings that decide what the badge counts, and its color. */
export type BadgeSettings = Pick<Settings, 'badgeCounts' | 'badgeColor' | 'followed'>;

/** Computes the badge from the number of articles that it counts and the feed's health. */
export function badgeFor(
  count: number,
  health: FeedHealth,
  settings: BadgeSettings,
  now: number,
): Badge {
  const { badgeCounts, badgeColor } = settings;
  const failing = isFailing(health, now);
  const text = failing && count === 0 ? '!' : badgeText(count);
  return {
    text: badgeCounts === 'off' ? '' : text,
    stale: failing,
    color: badgeColor,
    title: [badgeTitle(count, settings), ...reasonFor(health, failing, now)].join('\n'),
  };
}

/** Empty at zero, and never longer than four characters. */
export function badgeText(unread: number): string {
  if (unread === 0) return '';
  return unread > 999 ? '999+' : String(unread);
}

/** Whether a failure is reported: after three failed polls in a row, or after six hours. */
export function isFailing({ failure, failures, failingSince }: FeedHealth, now: number): boolean {
  if (failure === null) return false;
  const since = failingSince ?? now;
  return failures >= failingThreshold.failures || now - since >= failingThreshold.ms;
}

function reasonFor(health: FeedHealth, failing: boolean, now: number): string[] {
  return failing && health.failure
    ? [feedFailureMessage(health.failure, health.nextDueAt, now)]
    : [];
}

/** The tooltip's first line. It says how many articles are unread if there is no badge, or if nothing is followed. */
function badgeTitle(count: number, { badgeCounts, followed }: BadgeSettings): string {
  const isUnread = badgeCounts === 'off' || (badgeCounts === 'followed' && followed.length === 0);
  const counted = isUnread ? 'unread' : badgeCounts;
  return count === 0 ? t(`badge_none_${counted}`) : t(`badge_${counted}`, { count });
}
