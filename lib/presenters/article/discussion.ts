import type { Discussion } from '../../article/model/discussion.ts';
import { t } from '../../i18n/t.ts';

/** The discussion link at the end of an article, with the number of comments. */
export function discussionLabel(
  { place, comments }: Discussion,
  isNews: boolean,
): { title: string; where: string } {
  const counted = comments > 0 ? t('article_comments', { count: comments }) : null;
  const unopened = place === 'forum' ? t('article_discussion') : t('article_noComments');
  return {
    title: isNews
      ? [t('article_discussionOpened'), ...(counted ? [counted] : [])].join(' · ')
      : (counted ?? unopened),
    where: place === 'forum' ? t('article_discussionOnForum') : t('article_discussionOnSite'),
  };
}

/** A host in the list of sources: the number of linked pages and of articles that cite it. */
export function sourceLabel(pages: number, citing: number | undefined): string {
  return [
    t('article_sourcePages', { count: pages }),
    ...(citing ? [t('article_citedIn', { count: citing })] : []),
  ].join(' · ');
}

/** The label of the command that opens a discussion, with the number of comments if there are any. */
export const openDiscussionLabel = (comments: number | null): string =>
  comments ? t('action_openDiscussionWithCount', { count: comments }) : t('action_openDiscussion');
