import type { Article } from '../article/model/article.ts';
import type { Discussion } from '../article/model/discussion.ts';
import { formatAuthor } from '../i18n/format-author.ts';
import { formatDateAfter, formatLongDate } from '../i18n/format-date.ts';
import { formatAlternatives } from '../i18n/format-list.ts';
import { formatSentences } from '../i18n/format-text.ts';
import { formatFullDateTime } from '../i18n/format-timestamp.ts';
import { t } from '../i18n/t.ts';

/** A part of the byline. `author` is set if it names one; `at` and `exact` are set if it is a date. */
export interface BylinePart {
  text: string;
  author?: string;
  at?: number;
  exact?: string;
}

/** The byline: author, publication and update dates, and reading time. */
export function byline(
  article: Pick<Article, 'author' | 'publishedAt' | 'minutes'>,
  updated: number | null,
): BylinePart[] {
  const { author, publishedAt, minutes } = article;
  return [
    ...(author === null
      ? []
      : [{ text: t('article_byAuthor', { author: formatAuthor(author) }), author }]),
    ...(publishedAt === null ? [] : [dated(formatLongDate(publishedAt), publishedAt)]),
    ...(updated === null
      ? []
      : [dated(t('article_updatedOn', { date: formatDateAfter(updated, publishedAt) }), updated)]),
    { text: t('article_readingTime', { minutes }) },
  ];
}

const dated = (text: string, at: number): BylinePart => ({
  text,
  at,
  exact: formatFullDateTime(at),
});

/** Attribution to the publisher, with a remark if the text comes from the site's page instead of the feed. */
export const attribution = (publisher: string, isFromPage: boolean): string =>
  formatSentences(
    t('article_attribution', { site: publisher }),
    ...(isFromPage ? [t('fullText_fromPage')] : []),
  );

/** The label of the link to an author's articles, with their number where known. */
export function articlesByLabel(name: string, count: number | null): string {
  const author = formatAuthor(name);
  return count === null
    ? t('article_showByAuthor', { author })
    : t('article_showByAuthorWithCount', { author, count });
}

/** The discussion link at the end of an article, with the number of comments. */
export function discussionLabel(
  { place, comments }: Discussion,
  isNews: boolean,
): { title: string; where: string } {
  const count = comments > 0 ? t('article_comments', { count: comments }) : null;
  const empty = place === 'forum' ? t('article_discussion') : t('article_noComments');
  return {
    title: isNews
      ? [t('article_newDiscussion'), ...(count ? [count] : [])].join(' · ')
      : (count ?? empty),
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

/** Reports that no passage matches a key point, and which of its figures are absent from the text. */
export const passageNotFoundMessage = (absent: readonly string[]): string =>
  absent.length === 0
    ? t('keyPoints_passageNotFound')
    : t('keyPoints_figuresNotFound', { figures: formatAlternatives(absent) });

/** Reports that an article changed since it was last read, and what changed. */
export const changedSinceRead = (kinds: string | null): string =>
  kinds === null
    ? t('versions_changedSinceRead')
    : t('versions_changedSinceReadWithKinds', { kinds });
