import type { FullTextFailure } from '../../feed/failure.ts';
import { formatClockTime } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';
import { feedFailureReason } from '../feed/feed-failure.ts';

/** Why the full text could not be fetched. Retries are manual, so only a Retry-After time set by the site is shown. */
export function fullTextFailureMessage(failure: FullTextFailure, now: number): string {
  if (failure.kind === 'noText') return t('fullText_notFound');
  const what = feedFailureReason(failure);
  if (failure.kind !== 'rateLimited' || failure.retryAt === null || failure.retryAt <= now) {
    return what;
  }
  return `${what} ${t('fullText_tryAgainAfter', { time: formatClockTime(failure.retryAt, now) })}`;
}
