import type { FeedFailure, FullTextFailure } from '../feed/failure.ts';
import { formatSentences } from '../i18n/format-text.ts';
import { formatClockTime } from '../i18n/format-time.ts';
import { t } from '../i18n/t.ts';

/** What went wrong and when the next attempt is due, in terms the user can act on. */
export function feedFailureMessage(failure: FeedFailure, nextDueAt: number, now: number): string {
  const what = feedFailureReason(failure);
  if (failure.kind === 'noPermission') return what;
  if (nextDueAt <= now) return formatSentences(what, t('failure_nextTryNow'));
  return formatSentences(what, t('failure_nextTry', { time: formatClockTime(nextDueAt, now) }));
}

/** What went wrong, without the time of the next attempt. */
export function feedFailureReason(failure: FeedFailure): string {
  switch (failure.kind) {
    case 'http':
      return failure.status === 404
        ? t('failure_notFound')
        : t('failure_http', { status: failure.status });
    case 'challenge':
      return t(failure.passed === 'inVain' ? 'failure_challengeAgain' : 'failure_challenge');
    case 'rateLimited':
      return t('failure_rateLimited');
    case 'tooLarge':
      return t('failure_tooLarge', { megabytes: failure.maxBytes / 1_000_000 });
    default:
      return t(`failure_${failure.kind}`);
  }
}

/** Why the full text could not be fetched. Retries are manual, so only a Retry-After time set by the site is shown. */
export function fullTextFailureMessage(failure: FullTextFailure, now: number): string {
  if (failure.kind === 'noText') return t('fullText_notFound');
  const what = feedFailureReason(failure);
  if (failure.kind !== 'rateLimited' || failure.retryAt === null || failure.retryAt <= now) {
    return what;
  }
  const time = formatClockTime(failure.retryAt, now);
  return formatSentences(what, t('fullText_tryAgainAfter', { time }));
}
