import type { Article } from '../article/model/article.ts';
import type { PageFailure } from '../feed/failure.ts';
import { t } from '../i18n/t.ts';
import type { MenuAction } from '../site/menu-actions.ts';
import { feedFailureReason, fullTextFailureMessage } from './failure.ts';
import { articleNotificationId } from './notification-id.ts';

/** One notification. A click opens `article`, or the list if it is a summary. */
export interface NotificationContent {
  id: string;
  title: string;
  message: string;
  articleId: number | null;
  /** The label of the action button, in browsers that support buttons. */
  action: string | null;
}

/** More new articles than this are announced in one summary. */
const maxSingle = 3;

/** What is to be announced. */
export interface Arrivals {
  pending: readonly Article[];
  /** They may have been announced before the worker was stopped, so they only count in a summary. */
  possiblyShown: readonly Article[];
  /** What they are about of what the user follows. */
  about: ReadonlyMap<number, readonly string[]>;
}

/**
 * The notifications for newly arrived articles. `batch` makes summary ids unique, because a browser does not show a
 * dismissed id again.
 */
export function newArticleNotifications(
  { pending, possiblyShown, about }: Arrivals,
  batch: number,
): NotificationContent[] {
  if (pending.length === 0) return [];
  const all = [...pending, ...possiblyShown];
  if (possiblyShown.length === 0 && all.length <= maxSingle)
    return all.map((article) => singleNotification(article, about.get(article.id) ?? []));
  return [
    {
      id: `summary:${batch}`,
      title: t('notification_newArticles', { count: all.length }),
      message: all
        .slice(0, maxSingle)
        .map((article) => article.title)
        .join('\n'),
      articleId: null,
      action: null,
    },
  ];
}

function singleNotification(article: Article, about: readonly string[]): NotificationContent {
  const names = about.join(', ');
  return {
    id: articleNotificationId(article.id),
    title: article.title,
    message: names ? `${t('notification_about', { names })}\n${article.lead}` : article.lead,
    articleId: article.id,
    action: t('action_save'),
  };
}

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
function pageFailureMessage(failure: PageFailure, now: number): string {
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
