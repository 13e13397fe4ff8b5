import { initialPosts, newPost, type Post } from './posts.ts';
import { floorToSecond } from './publication-times.ts';
import type { SampleArticle } from './sample-article.ts';

export type PostEdit = Partial<Pick<Post, 'title' | 'html' | 'slug'>>;

/** The site's content and the changes it can undergo. Posts are replaced, never mutated. */
export interface Newsroom {
  /** Published, newest first. */
  posts(): readonly Post[];
  /** The latest modification site-wide, like WordPress's `get_lastpostmodified`. */
  lastModified(): number;
  publish(slug?: string): Post | undefined;
  edit(slug: string, change: PostEdit): Post;
  moveDiscussion(slug: string, thread: number): Post;
  /** Moves a post to the top with today's date. */
  republish(slug: string): Post;
}

/** Starts with the first `published` articles out; the others follow in order. */
export function openNewsroom(
  articles: readonly SampleArticle[],
  published: number,
  now: () => number,
  openedAt = now(),
): Newsroom {
  let posts: readonly Post[] = initialPosts(articles.slice(0, published), openedAt);
  const heldBack = articles.slice(published);
  let lastModified = Math.max(0, ...posts.map((post) => post.modifiedAt));

  /** Validators have a resolution of seconds, so two changes must not share one. */
  function stamp(): number {
    lastModified = Math.max(floorToSecond(now()), lastModified + 1_000);
    return lastModified;
  }

  function revise(slug: string, revised: (post: Post) => Partial<Post>): Post {
    const post = posts.find((candidate) => candidate.slug === slug);
    if (!post) throw new Error(`No published post has the slug ${slug}`);
    const next = { ...post, ...revised(post), modifiedAt: stamp() };
    posts = posts.map((candidate) => (candidate === post ? next : candidate));
    return next;
  }

  return {
    posts: () => posts,
    lastModified: () => lastModified,
    publish(slug) {
      const place = slug === undefined ? 0 : heldBack.findIndex((held) => held.slug === slug);
      const [article] = place < 0 ? [] : heldBack.splice(place, 1);
      if (!article) return undefined;
      const post = newPost(article, stamp());
      posts = [post, ...posts];
      return post;
    },
    edit: (slug, change) =>
      revise(slug, (post) => {
        const moved = change.slug !== undefined && change.slug !== post.slug;
        return moved ? { ...change, previousSlugs: [...post.previousSlugs, post.slug] } : change;
      }),
    moveDiscussion: (slug, thread) => revise(slug, () => ({ discussion: thread })),
    republish(slug) {
      const post = revise(slug, () => ({ publishedAt: floorToSecond(now()) }));
      posts = [post, ...posts.filter((other) => other !== post)];
      return post;
    },
  };
}
