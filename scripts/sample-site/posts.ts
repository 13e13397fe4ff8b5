import { hour, minute } from '../../lib/time.ts';
import { initialPublicationTimes } from './publication-times.ts';
import type { SampleArticle } from './sample-article.ts';

/** A published article. */
export interface Post extends SampleArticle {
  /** Milliseconds since 1970 in whole seconds, as WordPress stores it. */
  publishedAt: number;
  modifiedAt: number;
  /** Comments below the post, none, or the id of a forum thread. */
  discussion: 'respond' | 'closed' | number;
  commentCount: number;
  /** Oldest first. WordPress redirects each to the current permalink. */
  previousSlugs: string[];
}

const firstThread = 3303;
/** The publisher moves a discussion to the forum some hours after publication. */
const respondFor = 4 * hour;

const closedDiscussions = new Set(['no-one-owns-the-chain']);

/** Posts whose slug was changed; guid and redirect still have the old one. */
const formerSlugs: Readonly<Record<string, string[]>> = {
  'wind-turbine-makers-hedge-terbium': ['wind-turbine-makers-hedge-terbium-draft'],
};

/** The posts published at start, newest first, in the order of `articles`. */
export function initialPosts(articles: readonly SampleArticle[], now: number): Post[] {
  const times = initialPublicationTimes(articles.length, now);
  return articles.map((article, place) => {
    const publishedAt = times[place] ?? 0;
    const age = now - publishedAt;
    return {
      ...article,
      publishedAt,
      modifiedAt: publishedAt + editedAfter(place),
      discussion: discussionOf(article.slug, age, firstThread + articles.length - 1 - place),
      commentCount: closedDiscussions.has(article.slug) || age < respondFor ? 0 : article.id % 7,
      previousSlugs: formerSlugs[article.slug] ?? [],
    };
  });
}

/** A held-back article at the time of its publication. */
export function newPost(article: SampleArticle, at: number): Post {
  return {
    ...article,
    publishedAt: at,
    modifiedAt: at,
    discussion: discussionOf(article.slug, 0, firstThread),
    commentCount: 0,
    previousSlugs: formerSlugs[article.slug] ?? [],
  };
}

function discussionOf(slug: string, age: number, thread: number): Post['discussion'] {
  if (closedDiscussions.has(slug)) return 'closed';
  return age < respondFor ? 'respond' : thread;
}

/** How long after publication a post was edited: the third newest and some others were corrected soon after. */
function editedAfter(place: number): number {
  if (place === 2) return 11 * minute;
  return place % 6 === 5 ? 2 * minute + 4_000 : 0;
}
