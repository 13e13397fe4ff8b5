import type { Article } from '../../article/model/article.ts';
import type { PageFailure } from '../../feed/failure.ts';
import { savingWords } from '../../i18n/en/saving.ts';
import type { MenuAction } from '../../site/menu-actions.ts';
import { fullTextFailureMessage } from '../article/full-text-failure.ts';
import { feedFailureReason } from '../feed/feed-failure.ts';
import type { NotificationContent } from './new-articles.ts';

/** That an article was saved, or had been before. A click opens it. */
export function savedNotification({ id, title }: Article, isNew: boolean): NotificationContent {
  const { saved, alreadySaved } = savingWords;
  return {
    id: `saved:${id}`,
    title: isNew ? saved : alreadySaved,
    message: title,
    articleId: id,
    action: null,
  };
}

/** Why there is no article. `at` tells one answer from another: a browser does not show an id again that was dismissed. */
export const failureNotification = (
  action: MenuAction,
  failure: PageFailure,
  at: number,
): NotificationContent => ({
  id: `${failedPrefix}${at}`,
  title: savingWords.failed[action],
  message: pageFailureMessage(failure, at),
  articleId: null,
  action: null,
});

const failedPrefix = 'failed:';

/** Whether a notification tells of something that failed. */
export const isFailureNotification = (id: string): boolean => id.startsWith(failedPrefix);

/** What went wrong with a page, in words that a person can act on. */
export function pageFailureMessage(failure: PageFailure, now: number): string {
  const { notArticle, noText, notThere, tooLarge } = savingWords;
  switch (failure.kind) {
    case 'notArticle':
      return notArticle;
    case 'noText':
    case 'empty':
      return noText;
    case 'gone':
      return notThere;
    case 'tooLarge':
      return tooLarge(failure.maxBytes / 1_000_000);
    case 'http':
      return failure.status === 404 ? notThere : feedFailureReason(failure);
    default:
      return fullTextFailureMessage(failure, now);
  }
}
