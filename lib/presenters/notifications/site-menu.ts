import type { Article } from '../../article/model/article.ts';
import type { PageFailure } from '../../feed/failure.ts';
import { t } from '../../i18n/t.ts';
import type { MenuAction } from '../../site/menu-actions.ts';
import { fullTextFailureMessage } from '../article/full-text-failure.ts';
import { feedFailureReason } from '../feed/feed-failure.ts';
import type { NotificationContent } from './new-articles.ts';

/** Confirms that an article was saved, or was already. A click opens it. */
export function savedNotification({ id, title }: Article, isNew: boolean): NotificationContent {
  return {
    id: `saved:${id}`,
    title: isNew ? t('notification_saved') : t('notification_alreadySaved'),
    message: title,
    articleId: id,
    action: null,
  };
}

/** Why an article was not saved. `at` makes the id unique, because a browser does not show a dismissed id again. */
export const failureNotification = (
  action: MenuAction,
  failure: PageFailure,
  at: number,
): NotificationContent => ({
  id: `${failedPrefix}${at}`,
  title: t(`notification_failed_${action}`),
  message: pageFailureMessage(failure, at),
  articleId: null,
  action: null,
});

const failedPrefix = 'failed:';

/** Whether a notification reports a failure. */
export const isFailureNotification = (id: string): boolean => id.startsWith(failedPrefix);

/** Why a page could not be saved, in terms the user can act on. */
export function pageFailureMessage(failure: PageFailure, now: number): string {
  switch (failure.kind) {
    case 'notArticle':
      return t('pageFailure_notArticle');
    case 'noText':
    case 'empty':
      return t('pageFailure_noText');
    case 'gone':
      return t('pageFailure_notFound');
    case 'tooLarge':
      return t('pageFailure_tooLarge', { megabytes: failure.maxBytes / 1_000_000 });
    case 'http':
      return failure.status === 404 ? t('pageFailure_notFound') : feedFailureReason(failure);
    default:
      return fullTextFailureMessage(failure, now);
  }
}
