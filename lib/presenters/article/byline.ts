import type { Article } from '../../article/model/article.ts';
import { formatDateAfter, formatFullDateTime, formatLongDate } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';

/** A part of the line under a title; `author` where it names one, `at` and `exact` where it is a date. */
export interface BylinePart {
  text: string;
  author?: string;
  at?: number;
  exact?: string;
}

/** Who wrote it, when it was published and updated, and how long it takes to read. */
export function byline(
  article: Pick<Article, 'author' | 'publishedAt' | 'minutes'>,
  updated: number | null,
): BylinePart[] {
  const { author, publishedAt, minutes } = article;
  return [
    ...(author === null ? [] : [{ text: t('article_by', { author: authorName(author) }), author }]),
    ...(publishedAt === null ? [] : [dated(formatLongDate(publishedAt), publishedAt)]),
    ...(updated === null
      ? []
      : [dated(t('article_updated', { date: formatDateAfter(updated, publishedAt) }), updated)]),
    { text: t('article_minutes', { minutes }) },
  ];
}

/** An author's name as a sentence goes on with it. */
export const authorName = (author: string): string => author.replace(/^The /, 'the ');

const dated = (text: string, at: number): BylinePart => ({
  text,
  at,
  exact: formatFullDateTime(at),
});

/** Offers an author's articles, with their number where it is known. */
export function articlesByLabel(author: string, count: number | null): string {
  return count === null
    ? t('article_allBy', { author })
    : t('article_allByCounted', { author, count });
}
