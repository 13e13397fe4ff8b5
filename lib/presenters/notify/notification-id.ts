/** The notification id of an article; always the same for the same article. */
export const articleNotificationId = (articleId: number): string => `article:${articleId}`;

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

/** The ids of the articles that a notification announces, as far as it tells them. */
export const articleIdsOfNotification = (id: string): number[] =>
  (/^(?:article|saved|summary:\d+):(\d+(?:,\d+)*)$/.exec(id)?.[1] ?? '')
    .split(',')
    .flatMap((articleId) => (articleId === '' ? [] : [Number(articleId)]));

/** The notification id of a day's briefing. */
export const briefingNotificationId = (day: string): string => `briefing:${day}`;

/** The day of the briefing that a notification announces; `null` for any other. */
export const dayOfNotification = (id: string): string | null =>
  /^briefing:(.+)$/.exec(id)?.[1] ?? null;
