import { DomUtils, parseDocument } from 'htmlparser2';
import { feedReply } from '../../../../scripts/sample-site/feed/feed-reply.ts';
import { type Newsroom, openNewsroom } from '../../../../scripts/sample-site/newsroom.ts';
import { siteOrigin } from '../../../../scripts/sample-site/permalinks.ts';
import type { Reply } from '../../../../scripts/sample-site/reply.ts';
import { sampleArticles } from '../../../../scripts/sample-site/sample-articles.ts';

export const requestedAt = Date.UTC(2026, 10, 24, 15, 0, 0);
export const newsFeedPath = '/feed/?post_type=news-archive';

/** The site at a fixed time. */
export function newsroom(published = 40): Newsroom {
  return openNewsroom(sampleArticles, published, () => requestedAt);
}

/** The unconditional response of a feed URL. */
export function feedReplyFor(path: string, room = newsroom()): Reply {
  const state = { posts: room.posts(), lastModified: room.lastModified(), perPage: 10 };
  return feedReply(new URL(siteOrigin + path), {}, state);
}

/** The feed document at a URL. */
export function feedDocument(path: string, room = newsroom()): string {
  return String(feedReplyFor(path, room).body);
}

/** All elements with a name, in document order. */
export function elements(source: string, name: string) {
  return DomUtils.getElementsByTagName(name, parseDocument(source, { xmlMode: true }));
}

/** The text of all elements with a name. */
export function texts(source: string, name: string): string[] {
  return elements(source, name).map((element) => DomUtils.textContent(element).trim());
}
