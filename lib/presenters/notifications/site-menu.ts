import type { Article } from '../../article/model/article.ts';
import type { PageFailure } from '../../feed/failure.ts';
import type { MenuAction } from '../../site/site.ts';
import { savingWords } from '../../i18n/en/saving.ts';
import type { Announcement } from './new-articles.ts';
import { failureWords } from '../feed/feed-failure.ts';
import { fullTextSentence } from '../article/full-text-failure.ts';

/** That an article was saved, or had been before. A click opens it. */
export function savedAnswer({ n, title }: Article, isNew: boolean): Announcement {
  const { saved, alreadySaved } = savingWords;
  return {
    id: `saved:${n}`,
    title: isNew ? saved : alreadySaved,
    message: title,
    article: n,
    action: null,
  };
}

/** Why there is no article. `at` tells one answer from another: a browser does not show an id again that was dismissed. */
export const failedAnswer = (
  action: MenuAction,
  failure: PageFailure,
  at: number,
): Announcement => ({
  id: `${failedPrefix}${at}`,
  title: savingWords.failed[action],
  message: pageFailureSentence(failure, at),
  article: null,
  action: null,
});

const failedPrefix = 'failed:';

/** Whether a notification tells of something that failed. */
export const tellsFailure = (id: string): boolean => id.startsWith(failedPrefix);

/** What went wrong with a page, in words that a person can act on. */
export function pageFailureSentence(failure: PageFailure, now: number): string {
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
      return failure.status === 404 ? notThere : failureWords(failure);
    default:
      return fullTextSentence(failure, now);
  }
}
