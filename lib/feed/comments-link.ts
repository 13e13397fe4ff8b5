import { site } from '../site/site.ts';
import { cleanLink } from './link.ts';

/**
 * Where an item is discussed: below its page, or in a thread of the forum. A thread has one address here, however the
 * feed spells it: with the title in it, with a page, with the post that was read last.
 */
export function commentsLink(href: string, base: string): string | null {
  const link = href === '' ? null : cleanLink(href, base);
  if (link === null) return null;
  const { hostname, pathname } = new URL(link);
  if (hostname !== site.forumHost) return link;
  const thread = /^\/threads\/(?:[^/]*\.)?(\d+)(?:\/|$)/.exec(pathname)?.[1];
  return thread ? `https://${site.forumHost}/threads/${thread}/` : link;
}
