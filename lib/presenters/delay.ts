import type { FeedFailure } from '../feed/failure.ts';
import { formatClockTime } from '../i18n/format-time.ts';
import { t } from '../i18n/t.ts';
import { feedFailureMessage } from './failure.ts';

/** Whether a delay is longer than request pacing and a clock that updates each minute can explain. */
export const isNoticeable = (dueAt: number, now: number): boolean => dueAt - now >= 120_000;

/** Why a job waits, and until when; `null` if the delay is too short to mention. */
export function delayMessage(
  { failure, dueAt }: { failure: FeedFailure | null; dueAt: number },
  now: number,
): string | null {
  if (failure) return feedFailureMessage(failure, dueAt, now);
  return isNoticeable(dueAt, now)
    ? t('status_resumesAt', { time: formatClockTime(dueAt, now) })
    : null;
}
