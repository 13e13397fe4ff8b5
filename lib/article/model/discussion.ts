import { isForumUrl } from '../../site/forum.ts';
import { day } from '../../time.ts';
import type { Article } from './article.ts';

/** Where an article is discussed, and how many comments the feed counts. */
export interface Discussion {
  url: string;
  place: 'site' | 'forum';
  comments: number;
}

type Discussed = Pick<Article, 'commentsUrl' | 'commentCount'>;

/** An article's discussion; `null` where it has none, or comments are closed. */
export function discussionOf({ commentsUrl, commentCount }: Discussed): Discussion | null {
  if (commentsUrl === null) return null;
  return {
    url: commentsUrl,
    place: isForumUrl(commentsUrl) ? 'forum' : 'site',
    comments: commentCount ?? 0,
  };
}

/**
 * Whether a discussion has just moved to the forum, where it begins. An article that comes with its thread has not
 * moved, and of two edges of the network that tell it in turn the first word counts.
 */
export function movesToForum(
  before: Pick<Article, 'commentsUrl' | 'discussionAt'>,
  commentsUrl: string | null | undefined,
): boolean {
  if (before.discussionAt !== undefined || !commentsUrl) return false;
  return isForumUrl(commentsUrl) && !(before.commentsUrl && isForumUrl(before.commentsUrl));
}

/** How long it is news that a discussion has opened. */
const newsForMs = day;

/** Whether it is still news that the discussion has opened. */
export const isDiscussionNew = ({ discussionAt }: Pick<Article, 'discussionAt'>, now: number) =>
  discussionAt !== undefined && now - discussionAt < newsForMs;
