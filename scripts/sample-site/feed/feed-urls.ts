import { tagSlug } from '../permalinks.ts';
import type { Post } from '../posts.ts';

/** What a feed URL lists, before paging. */
export interface FeedSelection {
  title: string;
  posts: readonly Post[];
}

const siteName = 'Rare Earth Exchanges';

/** Whether WordPress would use its feed template for a URL. */
export function isFeedUrl(url: URL): boolean {
  return /\/feed\/?$/.test(url.pathname);
}

/**
 * The feed of a URL, if there is one. News is a custom post type, which WordPress omits from the main
 * feed and offers under `post_type`.
 */
export function selectionForUrl(url: URL, posts: readonly Post[]): FeedSelection | undefined {
  const postType = url.searchParams.get('post_type');
  const tag = /^\/tag\/([^/]+)\/feed\/?$/.exec(url.pathname)?.[1];
  if (tag !== undefined) return tagSelection(tag, posts);
  if (url.pathname === '/podcast/feed/' || (isMain(url) && postType === 'podcast')) {
    return {
      title: `Podcast | ${siteName}`,
      posts: posts.filter((post) => post.type === 'podcast'),
    };
  }
  if (!isMain(url)) return undefined;
  const news = posts.filter((post) => post.type !== 'podcast');
  return { title: siteName, posts: postType === 'news-archive' ? news : [helloWorld] };
}

function isMain(url: URL): boolean {
  return url.pathname === '/feed/';
}

function tagSelection(slug: string, posts: readonly Post[]): FeedSelection | undefined {
  const tagged = posts.filter((post) => post.tags.some((tag) => tagSlug(tag) === slug));
  const tag = tagged[0]?.tags.find((candidate) => tagSlug(candidate) === slug);
  return tag === undefined ? undefined : { title: `${tag} | ${siteName}`, posts: tagged };
}

/** The post that every WordPress installation starts with, and the main feed's only one. */
export const helloWorld: Post = {
  id: 1,
  slug: 'hello-world',
  type: 'explainer',
  title: 'Hello world!',
  author: 'admin',
  tags: ['Uncategorized'],
  html: '<p>Welcome to WordPress. This is your first post. Edit or delete it.</p>',
  publishedAt: Date.UTC(2024, 9, 2, 15, 4, 11),
  modifiedAt: Date.UTC(2024, 9, 2, 15, 4, 11),
  discussion: 'closed',
  commentCount: 0,
  previousSlugs: [],
};
