import type { SampleArticle } from './sample-article.ts';

export const siteHost = 'rareearthexchanges.com';
export const siteOrigin = `https://${siteHost}`;
const forumOrigin = `https://forum.${siteHost}`;

type Addressed = Pick<SampleArticle, 'type' | 'slug'>;

/** Path of a post's page. Podcasts have no trailing slash; explainers are at the root. */
export function permalinkPath({ type, slug }: Addressed): string {
  if (type === 'podcast') return `/podcast/${slug}`;
  return type === 'news' ? `/news/${slug}/` : `/${slug}/`;
}

/** URL of a post's page. */
export function permalink(post: Addressed): string {
  return siteOrigin + permalinkPath(post);
}

/** WordPress sets the guid when a post is first saved; a later slug doesn't change it. */
export function guid(post: Addressed & { previousSlugs: string[] }): string {
  return permalink({ type: post.type, slug: post.previousSlugs[0] ?? post.slug });
}

/** A thread of the publisher's forum. */
export function threadUrl(thread: number): string {
  return `${forumOrigin}/threads/${thread}/`;
}

/** The part of WordPress's `sanitize_title` that tags need. */
export function tagSlug(tag: string): string {
  return tag
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
