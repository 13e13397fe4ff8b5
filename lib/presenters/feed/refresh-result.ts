import type { FeedFailure } from '../../feed/failure.ts';
import { t } from '../../i18n/t.ts';
import type { Result } from '../../result.ts';
import { feedFailureMessage } from './feed-failure.ts';

/** The result of a refresh, as sent to the page that requested it. */
export type RefreshResult = Result<RefreshSummary, RefreshFailure>;

export interface RefreshSummary {
  added: number;
  changed: number;
  /** `false` if the request was skipped because the last check was too recent. */
  asked: boolean;
}

/** A failure and the time of the next attempt. */
export interface RefreshFailure {
  failure: FeedFailure;
  nextDueAt: number;
}

/** The result as one sentence. */
export function refreshMessage(answer: RefreshResult, now: number): string {
  if (!answer.ok) return feedFailureMessage(answer.failure.failure, answer.failure.nextDueAt, now);
  const { added, changed, asked } = answer.value;
  if (!asked) return t('refresh_justChecked');
  if (added === 0 && changed === 0) return t('refresh_noNewArticles');
  if (added === 0) return t('refresh_changedArticles', { count: changed });
  return t('refresh_newArticles', { count: added });
}
