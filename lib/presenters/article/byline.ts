import type { Article } from '../../article/model/article.ts';
import { formatDateAfter, formatFullDateTime, formatLongDate } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';

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
      : [{ text: t('article_byAuthor', { author: authorName(author) }), author }]),
    ...(publishedAt === null ? [] : [dated(formatLongDate(publishedAt), publishedAt)]),
    ...(updated === null
      ? []
      : [dated(t('article_updatedOn', { date: formatDateAfter(updated, publishedAt) }), updated)]),
    { text: t('article_readingTime', { minutes }) },
  ];
}

/** An author's name as written within a sentence. */
export const authorName = (author: string): string => author.replace(/^The /, 'the ');

const dated = (text: string, at: number): BylinePart => ({
  text,
  at,
  exact: formatFullDateTime(at),
});

/** The label of the link to an author's articles, with their number where known. */
export function articlesByLabel(author: string, count: number | null): string {
  return count === null
    ? t('article_showByAuthor', { author })
    : t('article_showByAuthorWithCount', { author, count });
}
