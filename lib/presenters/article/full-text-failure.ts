import type { FullTextFailure } from '../../feed/failure.ts';
import { formatClockTime } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';
import { feedFailureReason } from '../feed/feed-failure.ts';

/** Why an article could not be completed. Nobody tries again but the reader, so only a time set by the site is told. */
export function fullTextFailureMessage(failure: FullTextFailure, now: number): string {
  if (failure.kind === 'noText') return t('versions_noText');
  const what = feedFailureReason(failure);
  if (failure.kind !== 'rateLimited' || failure.retryAt === null || failure.retryAt <= now) {
    return what;
  }
  return `${what} ${t('versions_tryAfter', { time: formatClockTime(failure.retryAt, now) })}`;
}
