/** An article that a notification announces, and whether a rule has marked it as read. */
export interface AnnouncedArticle {
  articleId: number;
  isMarkedRead: boolean;
}

/** The notification id of an article; always the same for the same article. */
export const articleNotificationId = (article: AnnouncedArticle): string =>
  `article:${partOfId(article)}`;

const partOfId = ({ articleId, isMarkedRead }: AnnouncedArticle): string =>
  isMarkedRead ? `${articleId}r` : `${articleId}`;

/** The id of the notification that an article was saved. */
export const savedNotificationId = (articleId: number): string => `saved:${articleId}`;

/** The most articles in an id: browsers cut longer ids. */
const maxInId = 50;

/** The id of a summary of these articles. `batch` makes it unique: a browser does not show a dismissed id again. */
export const summaryId = (articles: readonly AnnouncedArticle[], batch: number): string =>
  `summary:${batch}:${articles.length > maxInId ? '' : articles.map(partOfId).join(',')}`;

/** The id of the article that a notification announces; `null` for a summary. */
export function articleIdOfNotification(id: string): number | null {
  const articleId = /^(?:article|saved):(\d+)r?$/.exec(id)?.[1];
  return articleId === undefined ? null : Number(articleId);
}

/**
 * The articles that a notification announces as new; empty if there were too many for its id, `null` for any other
 * notification.
 */
export function announcedIn(id: string): AnnouncedArticle[] | null {
  const parts = /^(?:article|summary:\d+):((?:\d+r?(?:,\d+r?)*)?)$/.exec(id)?.[1];
  if (parts === undefined) return null;
  if (parts === '') return [];
  return parts.split(',').map((part) => ({
    articleId: Number.parseInt(part, 10),
    isMarkedRead: part.endsWith('r'),
  }));
}

/** The notification id of a day's briefing. */
export const briefingNotificationId = (day: string): string => `briefing:${day}`;

/** The day of the briefing that a notification announces; `null` for any other. */
export const dayOfNotification = (id: string): string | null =>
  /^briefing:(.+)$/.exec(id)?.[1] ?? null;
