import type { IncomingHttpHeaders } from 'node:http';
import { notFoundPage } from '../pages/section-page.ts';
import { siteOrigin } from '../permalinks.ts';
import type { Post } from '../posts.ts';
import { htmlReply, type Reply, redirectReply } from '../reply.ts';
import { selectionForUrl } from './feed-urls.ts';
import { feedXml } from './feed-xml.ts';
import { isNotModified, validatorsOf } from './validators.ts';

export interface FeedState {
  posts: readonly Post[];
  lastModified: number;
  /** WordPress's setting `posts_per_rss`. */
  perPage: number;
}

/** Responds to a feed URL as WordPress does. */
export function feedReply(url: URL, headers: IncomingHttpHeaders, state: FeedState): Reply {
  if (!url.pathname.endsWith('/'))
    return redirectReply(`${siteOrigin}${url.pathname}/${url.search}`);
  const selection = selectionForUrl(url, state.posts);
  const page = Math.max(1, Number.parseInt(url.searchParams.get('paged') ?? '1', 10) || 1);
  const { perPage } = state;
  const posts = selection?.posts.slice((page - 1) * perPage, page * perPage) ?? [];
  if (!selection || (page > 1 && posts.length === 0)) return htmlReply(notFoundPage(), 404);

  const validators = validatorsOf(state.lastModified);
  const replyHeaders = {
    'content-type': 'application/rss+xml; charset=UTF-8',
    'last-modified': validators.lastModified,
    etag: validators.etag,
  };
  if (isNotModified(headers, validators)) return { status: 304, headers: replyHeaders, body: '' };
  const self = siteOrigin + url.pathname + url.search;
  const body = feedXml(posts, { title: selection.title, self, lastModified: state.lastModified });
  return { status: 200, headers: replyHeaders, body };
}
