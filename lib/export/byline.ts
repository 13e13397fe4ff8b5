import type { Highlight } from '../highlight/highlight.ts';
import { formatAuthor } from '../i18n/format-author.ts';
import { formatLongDate } from '../i18n/format-date.ts';
import { formatSentences } from '../i18n/format-text.ts';
import { formatTimeCode } from '../i18n/format-time-code.ts';
import { t } from '../i18n/t.ts';
import type { ExportItem } from './export-item.ts';

/** Author, date of publication, and date of the last edit. */
export function bylineOf({ author, publishedAt, updatedAt }: ExportItem): string[] {
  return [
    ...(author === null ? [] : [t('article_byAuthor', { author: formatAuthor(author) })]),
    publishedAt === null ? t('article_undated') : formatLongDate(publishedAt),
    ...(updatedAt === null ? [] : [t('article_updatedOn', { date: formatLongDate(updatedAt) })]),
  ];
}

/** Attribution to the publisher, with a remark if the text is an excerpt. */
export const attributionOf = ({ text }: ExportItem, publisher: string): string =>
  formatSentences(
    t('article_attribution', { site: publisher }),
    ...(text?.isExcerpt ? [t('fullText_excerptOnly')] : []),
  );

/** The moment of a recording that a highlight marks; empty if none. */
export const momentLabel = ({ moment }: Highlight): string =>
  moment === null
    ? ''
    : t('export_momentAt', {
        time: [moment.start, ...(moment.end === null ? [] : [moment.end])]
          .map(formatTimeCode)
          .join('–'),
      });
