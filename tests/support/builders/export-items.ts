import { textFragments } from '../../../lib/article/copy/text-fragment.ts';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { quoteAt } from '../../../lib/article/model/text-selector.ts';
import { exportItem } from '../../../lib/export/create-export-item.ts';
import type { ExportItem } from '../../../lib/export/export-item.ts';
import type { ExportMetadata } from '../../../lib/export/writer.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import { storedArticle } from './articles.ts';
import { highlight } from './highlights.ts';

export const exportedAt = Date.UTC(2026, 10, 24, 12);

/** Metadata of a file with these items. */
export const exportMetadata = (
  ...entries: ExportMetadata['entries'][number][]
): ExportMetadata => ({
  id: '7f9c24e8-3b12-4fef-91e0-2f1c3d6a7b80',
  title: 'REEx articles',
  publisher: 'Rare Earth Exchanges',
  exportedAt,
  entries,
});

/** A highlight id that contains a number. */
export const highlightId = (articleId: number): string =>
  `00000000-0000-4000-8000-${String(articleId).padStart(12, '0')}`;

/** A highlight of words in a text, with the given changes. */
export function highlightText(
  html: string,
  words: string,
  fields: Partial<Highlight> = {},
): Highlight {
  const { text } = articleDocument({ title: '', source: html, url });
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in “${text}”.`);
  const span = { start, end: start + words.length };
  return highlight(highlightId(start), { span, quote: quoteAt(text, span), ...fields });
}

const url = 'https://rareearthexchanges.com/news/magnets/';

/** An export item of an article with this markup. */
export function exportItemFromHtml(
  html: string,
  highlights: readonly Highlight[] = [],
  fields: Partial<Article> = {},
): ExportItem {
  const article = storedArticle(1, 'magnets', { url, title: 'Magnets', ...fields });
  return exportItem(
    {
      article,
      stored: { title: article.title, source: html },
      savedAt: null,
      tags: [],
      highlights,
      earlier: new Map(),
    },
    { text: true, links: textFragments },
  );
}

/** An export item of a text in which the whole sentence was highlighted before the publisher changed it. */
export function editedItem(
  before: string,
  after: string,
  fields: Partial<Article> = {},
): ExportItem {
  const earlier = { title: 'Magnets', source: `<p>${before}</p>` };
  const marked = highlightText(earlier.source, before, { version: 'earlier' });
  return exportItem(
    {
      article: storedArticle(1, 'magnets', { url, title: 'Magnets', ...fields }),
      stored: { title: 'Magnets', source: `<p>${after}</p>` },
      savedAt: null,
      tags: [],
      highlights: [marked],
      earlier: new Map([['earlier', earlier]]),
    },
    { text: true, links: textFragments },
  );
}
