import { t } from '../i18n/t.ts';
import { failingThreshold } from '../site/bounds.ts';
import { feedFailureMessage } from './failure.ts';
import type { FeedHealth } from './feed-problem.ts';

/** The content of the toolbar badge. */
export interface Badge {
  text: string;
  /** Gray, because the number may be out of date. */
  stale: boolean;
  /** The button's tooltip. */
  title: string;
}

/** Computes the badge from the number of unread articles and the feed's health. */
export function badgeFor(unread: number, health: FeedHealth, now: number): Badge {
  const failing = isFailing(health, now);
  return {
    text: failing && unread === 0 ? '!' : badgeText(unread),
    stale: failing,
    title: [badgeTitle(unread), ...reasonFor(health, failing, now)].join('\n'),
  };
}

/** Empty at zero, and never longer than four characters. */
export function badgeText(unread: number): string {
  if (unread === 0) return '';
  return unread > 999 ? '999+' : String(unread);
}

/** A failure is reported after three failed polls in a row or six hours. */
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

const badgeTitle = (unread: number): string =>
  unread === 0 ? t('badge_noUnread') : t('badge_unread', { count: unread });
