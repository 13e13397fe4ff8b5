import type { FeedFailure, FullTextFailure } from '../feed/failure.ts';
import { formatClockTime } from '../i18n/format-time.ts';
import { t } from '../i18n/t.ts';

/** What went wrong and when the next attempt is due, in terms the user can act on. */
export function feedFailureMessage(failure: FeedFailure, nextDueAt: number, now: number): string {
  const what = feedFailureReason(failure);
  if (failure.kind === 'noPermission') return what;
  if (nextDueAt <= now) return `${what} ${t('failure_nextTryNow')}`;
  return `${what} ${t('failure_nextTry', { time: formatClockTime(nextDueAt, now) })}`;
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

/** A delay longer than request pacing and a clock that updates each minute can explain. */
const noticeableMs = 120_000;

/** Why a job waits, and until when; `null` if the delay is too short to mention. */
export function delayMessage(
  { failure, dueAt }: { failure: FeedFailure | null; dueAt: number },
  now: number,
): string | null {
  if (failure) return feedFailureMessage(failure, dueAt, now);
  return dueAt - now < noticeableMs
    ? null
    : t('status_resumesAt', { time: formatClockTime(dueAt, now) });
}

/** The news channel's health, as far as messages need it. */
export interface FeedHealth {
  failure: FeedFailure | null;
  failures: number;
  failingSince: number | null;
  nextDueAt: number;
}

/** Why no news arrives, and the one action that can help. */
export interface FeedProblem {
  message: string;
  remedy: 'allowAccess' | 'openSite' | 'refresh';
}

/** The current problem; `null` while the feed works. Being offline outranks all other problems. */
export function feedProblem(
  { failure, nextDueAt }: FeedHealth,
  online: boolean,
  now: number,
): FeedProblem | null {
  if (!online) return { message: feedFailureReason({ kind: 'offline' }), remedy: 'refresh' };
  if (failure === null) return null;
  const message = feedFailureMessage(failure, nextDueAt, now);
  if (failure.kind === 'noPermission') return { message, remedy: 'allowAccess' };
  return { message, remedy: failure.kind === 'challenge' ? 'openSite' : 'refresh' };
}

/** Why the full text could not be fetched. Retries are manual, so only a Retry-After time set by the site is shown. */
export function fullTextFailureMessage(failure: FullTextFailure, now: number): string {
  if (failure.kind === 'noText') return t('fullText_notFound');
  const what = feedFailureReason(failure);
  if (failure.kind !== 'rateLimited' || failure.retryAt === null || failure.retryAt <= now) {
    return what;
  }
  return `${what} ${t('fullText_tryAgainAfter', { time: formatClockTime(failure.retryAt, now) })}`;
}

/** Why a page cannot be drawn: the known meaning of the error, or else the browser's message. */
export function errorMessage(error: unknown): string {
  const chain = causesOf(error);
  if (chain.some(({ name }) => name === 'NewerDatabaseError')) return t('error_newerDatabase');
  if (chain.some(({ message }) => /backing store/.test(message)))
    return t('error_databaseUnreadable');
  const reason = chain[0]?.message ?? String(error);
  // Libraries append their own explanation below the browser's message.
  return t('error_browserReports', { reason: reason.split('\n')[0] ?? reason });
}

/** Whether deleting the database may help. It must be kept if a newer version of REEx Reader can still read it. */
export const canStartOver = (error: unknown): boolean =>
  !causesOf(error).some(({ name }) => name === 'NewerDatabaseError');

function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown = Reflect.get(error, 'inner');
  return [error, ...causesOf(error.cause), ...causesOf(inner)];
}
