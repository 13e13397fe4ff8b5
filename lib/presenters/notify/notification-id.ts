/** The notification id of an article; always the same for the same article. */
export const articleNotificationId = (articleId: number): string => `article:${articleId}`;

/** The id of the notification that an article was saved. */
export const savedNotificationId = (articleId: number): string => `saved:${articleId}`;

/** More articles would make an id that browsers cut. */
const mostInId = 50;

/** The id of a summary of these articles. `batch` makes it unique: a browser does not show a dismissed id again. */
export const summaryId = (articleIds: readonly number[], batch: number): string =>
  `summary:${batch}:${articleIds.length > mostInId ? '' : articleIds.join(',')}`;

/** The id of the article that a notification announces; `null` for a summary. */
export function articleIdOfNotification(id: string): number | null {
  const articleId = /^(?:article|saved):(\d+)$/.exec(id)?.[1];
  return articleId === undefined ? null : Number(articleId);
}

/** The articles that a notification announces as new: none if they are too many; `null` for any other notification. */
export function announcedIn(id: string): number[] | null {
  const articleIds = /^(?:article|summary:\d+):((?:\d+(?:,\d+)*)?)$/.exec(id)?.[1];
  if (articleIds === undefined) return null;
  return articleIds === '' ? [] : articleIds.split(',').map(Number);
}

/** The notification id of a day's briefing. */
export const briefingNotificationId = (day: string): string => `briefing:${day}`;

/** The day of the briefing that a notification announces; `null` for any other. */
export const dayOfNotification = (id: string): string | null =>
  /^briefing:(.+)$/.exec(id)?.[1] ?? null;
