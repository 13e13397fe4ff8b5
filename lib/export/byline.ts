import type { Highlight } from '../highlight/highlight.ts';
import { formatLongDate } from '../i18n/format-time.ts';
import { formatTimeCode } from '../i18n/format-time-code.ts';
import { t } from '../i18n/t.ts';
import type { ExportItem } from './export-item.ts';

/** Who wrote it, when it was published, and when it was edited. */
export function bylineOf({ author, publishedAt, updatedAt }: ExportItem): string[] {
  return [
    ...(author === null ? [] : [t('article_by', { author: author.replace(/^The /, 'the ') })]),
    publishedAt === null ? t('export_undated') : formatLongDate(publishedAt),
    ...(updatedAt === null ? [] : [t('article_updated', { date: formatLongDate(updatedAt) })]),
  ];
}

/** Who published it, and whether this is all of it. */
export const attributionOf = ({ text }: ExportItem, publisher: string): string =>
  [
    t('article_attribution', { site: publisher }),
    ...(text?.isExcerpt ? [t('versions_excerpt')] : []),
  ].join(' ');

/** Which moment of a recording a highlight marks; empty where it marks none. */
export const momentLabel = ({ moment }: Highlight): string =>
  moment === null
    ? ''
    : t('export_moment', {
        time: [moment.start, ...(moment.end === null ? [] : [moment.end])]
          .map(formatTimeCode)
          .join('–'),
      });
