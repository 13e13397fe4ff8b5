import type { Discussion } from '../../article/model/discussion.ts';
import { words } from '../../i18n/en.ts';

/** What stands at the end of an article: whether and how much is said about it, and where. */
export function discussionLabel(
  { place, comments }: Discussion,
  isNews: boolean,
): { title: string; where: string } {
  const { around } = words;
  const counted = comments > 0 ? around.comments(comments) : null;
  const unopened = place === 'forum' ? around.discussion : around.noComments;
  return {
    title: isNews
      ? [around.discussionOpened, ...(counted ? [counted] : [])].join(' · ')
      : (counted ?? unopened),
    where: place === 'forum' ? around.onForum : around.onSite,
  };
}

/** A host's line among the sources: how many of its pages are linked, and how many articles cite it. */
export function sourceLabel(pages: number, citing: number | undefined): string {
  const { around } = words;
  return [around.pages(pages), ...(citing ? [around.citedIn(citing)] : [])].join(' · ');
}
