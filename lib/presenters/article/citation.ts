import type { Article } from '../../article/model/article.ts';
import { formatLongDate } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';
import { escapeMarkup } from '../../markup.ts';

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
  const written = (by: string, of: string, at: string) =>
    `${by}${of}, ${dates}. ${at} (${t('citation_accessed', { date: formatLongDate(now) })}).`;
  const by = author === null ? '' : `${sentence(author)} `;
  const head = `${by}${t('citation_title', { title: sentence(title) })} `;
  const address = escapeMarkup(url);
  return {
    text: written(head, publisher, url),
    html: `<p>${written(escapeMarkup(head), `<i>${escapeMarkup(publisher)}</i>`, `<a href="${address}">${address}</a>`)}</p>`,
  };
}

/** Ends the text with a period unless it already ends with punctuation. */
const sentence = (text: string): string => (/[.?!…]["”’)]*$/.test(text) ? text : `${text}.`);
