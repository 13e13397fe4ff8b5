import type { Discussion } from '../../article/model/discussion.ts';
import { t } from '../../i18n/t.ts';

/** What stands at the end of an article: whether and how much is said about it, and where. */
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
    where: place === 'forum' ? t('article_onForum') : t('article_onSite'),
  };
}

/** A host's line among the sources: how many of its pages are linked, and how many articles cite it. */
export function sourceLabel(pages: number, citing: number | undefined): string {
  return [
    t('article_pages', { count: pages }),
    ...(citing ? [t('article_citedIn', { count: citing })] : []),
  ].join(' · ');
}

/** The command that opens a discussion, with the number of comments where there are any. */
export const openDiscussionLabel = (comments: number | null): string =>
  comments ? t('action_openDiscussionCounted', { count: comments }) : t('action_openDiscussion');
