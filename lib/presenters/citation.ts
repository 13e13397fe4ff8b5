import type { Article } from '../article/model/article.ts';
import { formatLongDate } from '../i18n/format-date.ts';
import { t } from '../i18n/t.ts';
import { escapeMarkup } from '../markup.ts';

/** A citation as plain text and as HTML. */
export interface Citation {
  text: string;
  html: string;
}

/** Cites an article: author, title, publisher, dates of publication and update, address, and access date. */
export function citation(
  { author, title, url, publishedAt }: Pick<Article, 'author' | 'title' | 'url' | 'publishedAt'>,
  publisher: string,
  changedAt: number | null,
  now: number,
): Citation {
  const dates = [
    publishedAt === null ? t('article_undated') : formatLongDate(publishedAt),
    ...(changedAt === null ? [] : [t('citation_changed', { date: formatLongDate(changedAt) })]),
  ].join(', ');
  const cite = (start: string, source: string, link: string) =>
    `${start}${source}, ${dates}. ${link} (${t('citation_accessed', { date: formatLongDate(now) })}).`;
  const start = `${author === null ? '' : `${sentence(author)} `}${t('citation_title', { title: sentence(title) })} `;
  const address = escapeMarkup(url);
  return {
    text: cite(start, publisher, url),
    html: `<p>${cite(escapeMarkup(start), `<i>${escapeMarkup(publisher)}</i>`, `<a href="${address}">${address}</a>`)}</p>`,
  };
}

/** Ends the text with a period unless it already ends with punctuation. */
const sentence = (text: string): string => (/[.?!…]["”’)]*$/.test(text) ? text : `${text}.`);
