import type { IncomingHttpHeaders } from 'node:http';
import { type FeedState, feedReply } from './feed/feed-reply.ts';
import { helloWorld, isFeedUrl } from './feed/feed-urls.ts';
import { audioAt, isAudioPath } from './media/audio.ts';
import { movingGif } from './media/gif.ts';
import { pictureAt } from './media/picture.ts';
import { articlePage } from './pages/article-page.ts';
import { notFoundPage, sectionPage } from './pages/section-page.ts';
import { permalink, permalinkPath } from './permalinks.ts';
import type { Post } from './posts.ts';
import { fileReply, htmlReply, type Reply, redirectReply } from './reply.ts';

const recentCount = 6;
const uploadsPath = '/wp-content/uploads/';
const pictures = new Map<string, Buffer>();

/** Whether a path is a picture's. */
export const isPictureUrl = ({ pathname }: URL): boolean =>
  pathname.startsWith(uploadsPath) && /\.(?:png|gif)$/.test(pathname);

/** The site's normal response to a URL. */
export function defaultReplyFor(url: URL, headers: IncomingHttpHeaders, state: FeedState): Reply {
  if (isFeedUrl(url)) return feedReply(url, headers, state);
  return (
    upload(url.pathname, headers, state.posts) ??
    section(url, state.posts) ??
    article(url.pathname, state.posts) ??
    htmlReply(notFoundPage(), 404)
  );
}

function upload(path: string, headers: IncomingHttpHeaders, posts: readonly Post[]) {
  if (!path.startsWith(uploadsPath)) return undefined;
  if (path.endsWith('.gif')) return fileReply(movingGif(), 'image/gif');
  if (isAudioPath(path)) return fileReply(audioAt(path, posts), 'audio/wav', headers);
  if (!path.endsWith('.png')) return undefined;
  const picture = pictures.get(path) ?? pictureAt(path);
  pictures.set(path, picture);
  return fileReply(picture, 'image/png');
}

function section(url: URL, posts: readonly Post[]): Reply | undefined {
  if (url.pathname === '/' && url.searchParams.has('p')) {
    const id = Number(url.searchParams.get('p'));
    const post = posts.find((candidate) => candidate.id === id);
    return post && redirectReply(permalink(post));
  }
  if (url.pathname === '/')
    return htmlReply(sectionPage('Rare Earth Exchanges', '/', posts.slice(0, 20)));
  if (url.pathname === '/news/')
    return htmlReply(sectionPage('News', '/news/', ofType(posts, 'news')));
  if (url.pathname !== '/podcast/') return undefined;
  return htmlReply(sectionPage('Podcast', '/podcast/', ofType(posts, 'podcast')));
}

function ofType(posts: readonly Post[], type: Post['type']): Post[] {
  return posts.filter((post) => post.type === type);
}

function article(path: string, posts: readonly Post[]): Reply | undefined {
  const requested = comparable(path);
  for (const post of [...posts, helloWorld]) {
    const own = permalinkPath(post);
    if (path === own) return htmlReply(articlePage(post, posts.slice(0, recentCount)));
    const former = post.previousSlugs.map((slug) => permalinkPath({ type: post.type, slug }));
    // A missing or superfluous trailing slash is redirected as well.
    if ([own, ...former].some((known) => comparable(known) === requested))
      return redirectReply(permalink(post));
  }
  return undefined;
}

/** WordPress compares slugs case-insensitively, so `%e2` equals `%E2`. */
function comparable(path: string): string {
  return path.replace(/\/$/, '').toLowerCase();
}
