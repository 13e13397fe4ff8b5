import type { FullTextFailure } from '../../feed/failure.ts';
import { clockTime } from '../../i18n/format-time.ts';
import { versionsWords } from '../../i18n/en/versions.ts';
import { failureWords } from '../feed/feed-failure.ts';

/** Why an article could not be completed. Nobody tries again but the reader, so only a time set by the site is told. */
export function fullTextSentence(failure: FullTextFailure, now: number): string {
  if (failure.kind === 'noText') return versionsWords.noText;
  const what = failureWords(failure);
  if (failure.kind !== 'rateLimited' || failure.retryAt === null || failure.retryAt <= now) {
    return what;
  }
  return `${what} ${versionsWords.tryAfter(clockTime(failure.retryAt, now))}`;
}
