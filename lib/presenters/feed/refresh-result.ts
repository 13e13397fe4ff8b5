import type { FeedFailure } from '../../feed/failure.ts';
import { t } from '../../i18n/t.ts';
import type { Result } from '../../result.ts';
import { feedFailureMessage } from './feed-failure.ts';

/** What a refresh came to, as the page that asked for it is told. */
export type RefreshResult = Result<RefreshSummary, RefreshFailure>;

export interface RefreshSummary {
  added: number;
  changed: number;
  /** `false` where the last check was so short a time ago that the site was left alone. */
  asked: boolean;
}

/** A failure and when the next try is due. */
export interface RefreshFailure {
  failure: FeedFailure;
  nextDueAt: number;
}

/** The answer as one sentence. */
export function refreshMessage(answer: RefreshResult, now: number): string {
  if (!answer.ok) return feedFailureMessage(answer.failure.failure, answer.failure.nextDueAt, now);
  const { added, changed, asked } = answer.value;
  if (!asked) return t('refresh_justChecked');
  if (added === 0 && changed === 0) return t('refresh_nothingNew');
  if (added === 0) return t('refresh_changed', { count: changed });
  return t('refresh_added', { count: added });
}
