import type { FeedFailure } from '../feed/failure.ts';
import { formatClockTime } from '../i18n/format-time.ts';
import { formatTimeAgo } from '../i18n/format-timestamp.ts';
import { t } from '../i18n/t.ts';
import type { Result } from '../result.ts';
import { feedFailureMessage } from './failure.ts';

export interface StatusInput {
  unread: number;
  /** When the news feed was last read successfully; `null` if never. */
  succeededAt: number | null;
}

/** The parts of the line under the app's name: the number of unread articles, and how current it is. */
export const statusParts = (
  { unread, succeededAt }: StatusInput,
  now: number,
): [unread: string, freshness: string] => [
  t('status_unread', { count: unread }),
  succeededAt === null
    ? t('status_neverUpdated')
    : t('status_updated', { ago: formatTimeAgo(succeededAt, now) }),
];

/** The result of a refresh, as sent to the page that requested it. */
export type RefreshResult = Result<RefreshSummary, RefreshFailure>;

/** The result for a channel that was requested. */
export type ChannelResult = Result<Omit<RefreshSummary, 'requested'>, RefreshFailure>;

export interface RefreshSummary {
  added: number;
  changed: number;
  /** `false` if the request was skipped because the last check was too recent. */
  requested: boolean;
}

/** A failure and the time of the next attempt. */
export interface RefreshFailure {
  failure: FeedFailure;
  nextDueAt: number;
  /** Whether nothing was requested, because the site answered a moment ago; it is asked at `nextDueAt`. */
  isQueued?: boolean;
}

/** The result as one sentence. */
export function refreshMessage(answer: RefreshResult, now: number): string {
  if (!answer.ok) return refreshFailureMessage(answer.failure, now);
  const { added, changed, requested } = answer.value;
  if (!requested) return t('refresh_justChecked');
  if (added === 0 && changed === 0) return t('refresh_noNewArticles');
  if (added === 0) return t('refresh_changedArticles', { count: changed });
  return t('refresh_newArticles', { count: added });
}

function refreshFailureMessage(
  { failure, nextDueAt, isQueued }: RefreshFailure,
  now: number,
): string {
  if (!isQueued) return feedFailureMessage(failure, nextDueAt, now);
  return t('refresh_queued', { time: formatClockTime(nextDueAt, now) });
}
