import { isForumUrl } from '../../site/forum.ts';
import { day } from '../../time.ts';
import type { Article } from './article.ts';

/** Where an article is discussed, and the number of comments that the feed states. */
export interface Discussion {
  url: string;
  place: 'site' | 'forum';
  comments: number;
}

type Discussed = Pick<Article, 'commentsUrl' | 'commentCount'>;

/** The discussion of an article; `null` if it has none, or if comments are closed. */
export function discussionOf({ commentsUrl, commentCount }: Discussed): Discussion | null {
  if (commentsUrl === null) return null;
  return {
    url: commentsUrl,
    place: isForumUrl(commentsUrl) ? 'forum' : 'site',
    comments: commentCount ?? 0,
  };
}

/**
 * Whether a discussion has just moved to the forum. An article that arrives with its forum thread has not moved.
 * Servers may disagree for a while, so only the first move counts.
 */
export function movesToForum(
  before: Pick<Article, 'commentsUrl' | 'discussionAt'>,
  commentsUrl: string | null | undefined,
): boolean {
  if (before.discussionAt !== undefined || !commentsUrl) return false;
  return isForumUrl(commentsUrl) && !(before.commentsUrl && isForumUrl(before.commentsUrl));
}

/** How long a new discussion counts as news. */
const newsForMs = day;

/** Whether a discussion opened recently enough to be news. */
export const isDiscussionNew = ({ discussionAt }: Pick<Article, 'discussionAt'>, now: number) =>
  discussionAt !== undefined && now - discussionAt < newsForMs;
