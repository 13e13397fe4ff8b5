import type { Highlight } from '../highlight/highlight.ts';
import { exportWords } from '../i18n/en/export.ts';
import { words } from '../i18n/en.ts';
import { formatLongDate } from '../i18n/format-time.ts';
import { formatTimeCode } from '../i18n/format-time-code.ts';
import type { ExportItem } from './export-item.ts';

/** Who wrote it, when it was published, and when it was edited. */
export function bylineOf({ author, publishedAt, updatedAt }: ExportItem): string[] {
  const { reading } = words;
  return [
    ...(author === null ? [] : [reading.by(author.replace(/^The /, 'the '))]),
    publishedAt === null ? exportWords.undated : formatLongDate(publishedAt),
    ...(updatedAt === null ? [] : [reading.updated(formatLongDate(updatedAt))]),
  ];
}

/** Who published it, and whether this is all of it. */
export const attributionOf = ({ text }: ExportItem, publisher: string): string =>
  [words.reading.attribution(publisher), ...(text?.isExcerpt ? [words.versions.excerpt] : [])].join(
    ' ',
  );

/** Which moment of a recording a highlight marks; empty where it marks none. */
export const momentLabel = ({ moment }: Highlight): string =>
  moment === null
    ? ''
    : exportWords.moment(
        [moment.start, ...(moment.end === null ? [] : [moment.end])].map(formatTimeCode).join('–'),
      );
