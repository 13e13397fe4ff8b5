import type { ExportItem } from './export-item.ts';
import { dateParts } from './local-dates.ts';
import { keywordsOf } from './tag-words.ts';
import type { ExportMetadata, ExportWriter } from './writer.ts';

/** Citations as CSL-JSON. A name stays as the publisher writes it: which part of it is the family's is not said. */
export function cslWriter(about: ExportMetadata): ExportWriter {
  let isFirst = true;
  return {
    begin: () => '[',
    write: (item) => {
      const comma = isFirst ? '' : ',';
      isFirst = false;
      return `${comma}\n${JSON.stringify(entryOf(item, about))}`;
    },
    end: () => '\n]\n',
  };
}

const date = (at: number) => ({ 'date-parts': [dateParts(at)] });

function entryOf(item: ExportItem, { publisher, exportedAt }: ExportMetadata): object {
  const { url, title, author, publishedAt, kind } = item;
  const keywords = keywordsOf(item);
  return {
    id: url,
    type: kind === 'podcast' ? 'broadcast' : 'webpage',
    title,
    ...(author === null ? {} : { author: [{ literal: author }] }),
    ...(publishedAt === null ? {} : { issued: date(publishedAt) }),
    'container-title': publisher,
    publisher,
    URL: url,
    accessed: date(exportedAt),
    ...(keywords.length > 0 ? { keyword: keywords.join(', ') } : {}),
  };
}
