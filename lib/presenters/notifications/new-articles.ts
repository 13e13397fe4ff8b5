import type { Article } from '../../article/model/article.ts';
import { t } from '../../i18n/t.ts';

/** One notification. `article` is what a click opens; a summary opens the list. */
export interface NotificationContent {
  id: string;
  title: string;
  message: string;
  articleId: number | null;
  /** What can be done with the article from the notification, where the browser shows buttons on it. */
  action: string | null;
}

/** More than this many at once are told in one sentence. */
const maxSingle = 3;

/**
 * What to say about newly arrived articles. `doubtful` ones may have been announced already by a worker that was
 * stopped meanwhile: they are counted in a summary and never announced by themselves. `batch` tells summaries apart,
 * because a browser does not show an id again that was dismissed before.
 */
export function newArticleNotifications(
  pending: readonly Article[],
  possiblyShown: readonly Article[],
  batch: number,
): NotificationContent[] {
  if (pending.length === 0) return [];
  const all = [...pending, ...possiblyShown];
  if (possiblyShown.length === 0 && all.length <= maxSingle) return all.map(singleNotification);
  return [
    {
      id: `summary:${batch}`,
      title: t('notification_summary', { count: all.length }),
      message: all
        .slice(0, maxSingle)
        .map((article) => article.title)
        .join('\n'),
      articleId: null,
      action: null,
    },
  ];
}

/** The id under which an article is announced; the same article never gets another. */
export const articleNotificationId = (articleId: number): string => `article:${articleId}`;

/** The article that a notification is about, or `null` for a summary. */
export function articleIdOfNotification(id: string): number | null {
  const n = /^(?:article|saved):(\d+)$/.exec(id)?.[1];
  return n === undefined ? null : Number(n);
}

function singleNotification(article: Article): NotificationContent {
  return {
    id: articleNotificationId(article.id),
    title: article.title,
    message: article.lead,
    articleId: article.id,
    action: t('notification_save'),
  };
}
