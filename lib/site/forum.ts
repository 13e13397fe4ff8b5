/** Discussions move here some hours after an article is published. */
export const forumHost = 'forum.rareearthexchanges.com';

/** Whether a discussion is on the forum. */
export const isForumUrl = (url: string): boolean => URL.parse(url)?.hostname === forumHost;

/**
 * One address for each forum thread, however the feed writes it: with the title, a page number or the last post read.
 * Other addresses are returned unchanged.
 */
export function canonicalCommentsUrl(url: string): string {
  if (!isForumUrl(url)) return url;
  const thread = /^\/threads\/(?:[^/]*\.)?(\d+)(?:\/|$)/.exec(new URL(url).pathname)?.[1];
  return thread ? `https://${forumHost}/threads/${thread}/` : url;
}
