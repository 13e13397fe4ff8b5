/** The notification id of an article; always the same for the same article. */
export const articleNotificationId = (articleId: number): string => `article:${articleId}`;

/** The id of the article that a notification announces; `null` for a summary. */
export function articleIdOfNotification(id: string): number | null {
  const articleId = /^(?:article|saved):(\d+)$/.exec(id)?.[1];
  return articleId === undefined ? null : Number(articleId);
}
